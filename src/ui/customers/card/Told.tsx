import type { JSX } from 'preact';
import { t } from '../../i18n';
import type { Told } from './details';

/** Changes, each from what to what. */
export function ToldChanges({ changes }: { changes: readonly Told[] }): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <dl class="history-changes">
      {changes.map((change) => (
        <div key={change.key}>
          <dt>{change.label}</dt>
          <dd>{change.keeps === true ? <Partly {...change} /> : <Wholly {...change} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function Wholly({ before, after }: Told): JSX.Element {
  return (
    <>
      {before === '' ? <Empty /> : <del>{before}</del>}
      <Arrow />
      {after === '' ? <Empty /> : <ins>{after}</ins>}
    </>
  );
}

/** Of several values those alone that came or went: the others stay, and are not told. */
function Partly(told: Told): JSX.Element {
  const { before, after } = told;
  if (before !== '' && after !== '') return <Wholly {...told} />;
  return (
    <>
      <span class="history-what">{t(after === '' ? 'card.went' : 'card.came')}</span>{' '}
      {after === '' ? <del>{before}</del> : <ins>{after}</ins>}
    </>
  );
}

const Arrow = (): JSX.Element => (
  <>
    <span class="history-arrow" aria-hidden="true">
      →
    </span>
    <span class="visually-hidden"> {t('customer.becomes')} </span>
  </>
);

const Empty = (): JSX.Element => <span class="history-empty">{t('customer.was-empty')}</span>;
