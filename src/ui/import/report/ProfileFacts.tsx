import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import { isFieldKey } from '../../../domain/fields';
import { useClients } from '../../clients';
import { fieldLabel, showField } from '../../fields';
import { language, t } from '../../i18n';

/** Which column went to which field, and by which rules the rows were decided; folded until it is asked for. */
export function ProfileFacts({ job }: { job: ImportJob }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const header = useHeader(job, open);
  const { profile } = job;
  if (Object.keys(profile).length === 0) return null;
  return (
    <details class="rep-profile" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('report.profile')}</summary>
      {open && (
        <div class="rep-profile-parts">
          {profile.columns !== undefined && (
            <section>
              <h3>{t('report.profile-columns')}</h3>
              <dl class="rep-profile-list">
                {profile.columns.map((field, index) => (
                  <Line
                    key={index}
                    label={header[index] || t('import.column.unnamed', { n: index + 1 })}
                    quiet={field === null}
                  >
                    {field === null ? t('report.profile-out') : fieldLabel(field)}
                  </Line>
                ))}
              </dl>
            </section>
          )}
          <section>
            <h3>{t('report.profile-rules')}</h3>
            <dl class="rep-profile-list">
              <Rules job={job} />
            </dl>
          </section>
        </div>
      )}
    </details>
  );
}

/** The headings of the file, as long as its rows are kept. */
function useHeader({ jobId, hasRows }: ImportJob, wanted: boolean): readonly string[] {
  const { importer } = useClients();
  const [header, setHeader] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!wanted || !hasRows) return;
    let current = true;
    const read = async () => {
      const answer = await importer.jobRows(jobId, { kind: 'all' }, 0, 1);
      if (current && answer.ok) setHeader(answer.value.header);
    };
    void read();
    return () => {
      current = false;
    };
  }, [importer, jobId, hasRows, wanted]);
  return header;
}

function Rules({ job }: { job: ImportJob }): JSX.Element {
  const { match, existing, archived, blanks, onError, country, dateOrder, defaults, allOrNothing } =
    job.profile;
  const { merge = {}, clearToken, columns = [] } = job.profile;
  const same = [
    ...(match?.externalId !== false && columns.includes('externalId') ? [t('rules.by-id')] : []),
    ...(match?.phone === true ? [t('import.match.phone')] : []),
    ...(match?.email === true ? [t('import.match.email')] : []),
    ...(match?.name === undefined || match.name === 'never'
      ? []
      : [`${t('import.match.name')} (${t(`import.match.name-${match.name}`)})`]),
  ];
  return (
    <>
      {same.length > 0 && <Line label={t('import.match.heading')}>{same.join(', ')}</Line>}
      {existing !== undefined && (
        <Line label={t('import.existing.heading')}>{t(`import.existing.${existing}`)}</Line>
      )}
      {archived === 'return' && <Line label={t('rules.archived')}>{t('rules.archived-return')}</Line>}
      {Object.entries(merge).map(([field, policy]) =>
        isFieldKey(field) && policy !== undefined ? (
          <Line key={field} label={`${t('rules.merge')}: ${fieldLabel(field)}`}>
            {t(`rules.merge-${policy}`)}
          </Line>
        ) : null,
      )}
      {clearToken !== undefined && <Line label={t('rules.clear-token')}>{clearToken}</Line>}
      {blanks !== undefined && <Line label={t('import.blanks.heading')}>{t(`import.blanks.${blanks}`)}</Line>}
      {onError !== undefined && (
        <Line label={t('import.errors.heading')}>{t(`import.errors.${onError}`)}</Line>
      )}
      {allOrNothing === true && <Line label={t('report.profile-all')}>{t('report.profile-all-yes')}</Line>}
      {country !== undefined && <Line label={t('settings.country')}>{countryName(country)}</Line>}
      {dateOrder !== undefined && (
        <Line label={t('import.read.dates')}>{t(`import.read.dates-${dateOrder}`)}</Line>
      )}
      {Object.entries(defaults ?? {}).map(([field, value]) =>
        isFieldKey(field) && value !== undefined ? (
          <Line key={field} label={`${t('import.defaults.heading')}: ${fieldLabel(field)}`}>
            {showField(field, value)}
          </Line>
        ) : null,
      )}
    </>
  );
}

const countryName = (code: string): string =>
  new Intl.DisplayNames(language.value, { type: 'region' }).of(code) ?? code;

function Line(props: { label: string; quiet?: boolean; children: ComponentChildren }): JSX.Element {
  return (
    <div class="rep-fact" data-quiet={props.quiet === true ? '' : undefined}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
