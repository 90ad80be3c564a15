import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { IMPORTABLE_FIELDS, type ImportableField } from '../../domain/fields';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/message';
import { saysWho, TEMPLATE_FIELDS } from '../../import/template';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { Segmented } from '../components/Segmented';
import { fieldLabel } from '../fields';
import { language, t } from '../i18n';
import { FIELD_GROUPS } from '../import/fieldGroups';
import { trySample } from '../sample';
import { saveFile } from '../saveFile';
import { regionDelimiter, templateCsv, templateXlsx } from './files';
import { templateWanted } from './wanted';
import './template.css';

type Kind = 'xlsx' | 'csv';

/** Chooses the columns of a template and the kind of its file, and saves it; offers the sample lists too. */
export function TemplateDialog(): JSX.Element {
  const { route } = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<ImportableField>>(new Set(TEMPLATE_FIELDS));
  const [kind, setKind] = useState<Kind>('xlsx');
  const fields = IMPORTABLE_FIELDS.filter((field) => chosen.has(field));
  const delimiter = regionDelimiter(navigator.language);
  const hasWho = fields.some(saysWho);
  const close = () => {
    templateWanted.value = false;
  };
  const download = () => {
    const file = kind === 'xlsx' ? templateXlsx(fields) : templateCsv(fields, delimiter);
    saveFile(`satchel-template.${language.value}.${kind}`, file);
    close();
  };
  const toggle = (field: ImportableField, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(field);
    else next.delete(field);
    setChosen(next);
  };
  return (
    <Dialog
      open={templateWanted.value}
      title={t('template.title')}
      onClose={close}
      size="l"
      actions={
        <>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button variant="primary" icon="download" disabled={!hasWho} onClick={download}>
            {t('template.download', { n: fields.length })}
          </Button>
        </>
      }
    >
      <div class="template">
        <p>{t('template.text')}</p>
        <div class="template-sets">
          <Button size="s" onClick={() => setChosen(new Set(TEMPLATE_FIELDS))}>
            {t('template.usual')}
          </Button>
          <Button size="s" onClick={() => setChosen(new Set(IMPORTABLE_FIELDS))}>
            {t('template.all')}
          </Button>
        </div>
        <div class="template-groups">
          {FIELD_GROUPS.map(({ group, fields: all }) => (
            <fieldset key={group} class="template-group">
              <legend>{t(`import.group.${group}`)}</legend>
              {all.map((field) => (
                <label key={field} class="template-field">
                  <input
                    type="checkbox"
                    checked={chosen.has(field)}
                    onChange={(event) => toggle(field, event.currentTarget.checked)}
                  />
                  <span>{fieldLabel(field)}</span>
                  {saysWho(field) && <span class="template-who" title={t('template.who')} />}
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <p class="template-quiet" data-problem={hasWho ? undefined : ''} aria-live="polite">
          <span class="template-who" aria-hidden="true" />
          <span>{t(hasWho ? 'template.who' : 'template.none-who')}</span>
        </p>
        <div class="template-kind">
          <Segmented<Kind>
            label={t('template.kind')}
            value={kind}
            options={[
              { value: 'xlsx', label: t('template.xlsx') },
              { value: 'csv', label: t('template.csv') },
            ]}
            onChange={setKind}
          />
          <p class="template-quiet">
            {kind === 'xlsx' ? t('template.xlsx-why') : t('template.csv-why', { delimiter })}
          </p>
        </div>
        <div class="template-samples">
          <span class="template-quiet">{t('template.samples')}</span>
          {LANGUAGES.map((sample) => (
            <Button
              key={sample}
              size="s"
              variant={sample === language.value ? 'plain' : 'quiet'}
              lang={sample}
              onClick={() => {
                close();
                void trySample(route, sample);
              }}
            >
              {LANGUAGE_NAMES[sample]}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
