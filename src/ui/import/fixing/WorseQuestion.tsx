import type { JSX } from 'preact';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { t } from '../../i18n';
import type { Fixing } from './fixing';
import { quoted } from './fixText';

/** Before a fix that would make rows worse: how many, one of them, and the choice. */
export function WorseQuestion({ fixing }: { fixing: Fixing }): JSX.Element {
  const asked = fixing.question.value;
  const { cells = 0, better = 0, worse = 0, rejected = 0, example } = asked?.effect ?? {};
  return (
    <Dialog
      open={asked !== null}
      title={t('fix.worse.heading')}
      size="s"
      onClose={() => void fixing.answer(false)}
      actions={
        <>
          <Button autofocus onClick={() => void fixing.answer(false)}>
            {t('fix.worse.keep')}
          </Button>
          <Button variant="primary" onClick={() => void fixing.answer(true)}>
            {t('fix.worse.go')}
          </Button>
        </>
      }
    >
      <div class="fix-worse">
        <p>{t('fix.worse.cells', { n: cells })}</p>
        <ul>
          {better > 0 && <li data-tone="new">{t('fix.worse.better', { n: better })}</li>}
          {worse > 0 && <li data-tone="warning">{t('fix.worse.worse', { n: worse })}</li>}
          {rejected > 0 && <li data-tone="problem">{t('fix.worse.rejected', { n: rejected })}</li>}
        </ul>
        {example !== undefined && (
          <p>
            {t('fix.worse.example', {
              line: example.line,
              value: quoted(example.to),
              issue: t(`issue.short.${example.code}`),
            })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
