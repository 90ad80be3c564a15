import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ProfileColumn } from '../../domain/savedProfile';
import type { Inspection, SavedChoice } from '../../import/api';
import { Button } from '../components/Button';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { PROFILES_PATH } from '../pendingFile';
import { SaveProfile } from '../profiles/SaveProfile';
import { savedProfiles, useProfiles } from '../profiles/store';
import { Choice, type ChoiceOption } from './Choice';
import { fieldOf, NO_CHOICES, savedSettings } from './choices';
import type { ImportSession } from './session';
import type { Shown } from './state';

const NONE = '';

/**
 * The saved profile that the list stands on: which, one press to undo it, another one to choose, and these settings to
 * be saved as one.
 */
export function ProfilePart({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element {
  useProfiles();
  const [saving, setSaving] = useState(false);
  const { inspection } = shown;
  const profiles = savedProfiles.value ?? [];
  const choices = session.choices.value;
  const choose = (id: string, name: string) => {
    // The profile says it all anew; what was chosen by hand comes back with the way back.
    const saved = id === NONE ? 'none' : { id };
    void session.setChoices({ ...NO_CHOICES, reading: choices.reading, saved });
    const text = t(id === NONE ? 'profiles.not-applied' : 'profiles.applied-chosen', { name });
    toast({ text, key: 'profile', action: back(session) });
  };
  return (
    <section class="imp-section imp-profile">
      <h2 class="imp-heading">{t('profiles.part')}</h2>
      <Applied session={session} inspection={inspection} />
      {profiles.length > 0 && (
        <Choice
          what={t('profiles.part')}
          value={inspection.profile?.name ?? t('profiles.none')}
          reason={t(inspection.profile === undefined ? 'profiles.why-none' : 'profiles.why-applied')}
          sure={null}
          plain
          current={inspection.profile?.id ?? NONE}
          options={[
            { key: NONE, label: t('profiles.none'), sample: '' },
            ...profiles.map(
              ({ id, name, columns }): ChoiceOption => ({
                key: id,
                label: name,
                sample: foundText(columns, inspection),
              }),
            ),
          ]}
          onPick={(id) =>
            choose(id, profiles.find((one) => one.id === id)?.name ?? inspection.profile?.name ?? '')
          }
        />
      )}
      <Button size="s" icon="archive" onClick={() => setSaving(true)}>
        {t('profiles.save')}
      </Button>
      {profiles.length > 0 && (
        <a class="imp-quiet" href={PROFILES_PATH}>
          {t('profiles.back')}
        </a>
      )}
      {saving && (
        <SaveProfile
          name={inspection.profile?.name ?? ''}
          columns={ownColumns(inspection).map((column) => ({
            header: column.header,
            field: fieldOf(choices, column),
          }))}
          settings={savedSettings(choices, inspection)}
          onSaved={(id) => void session.setChoices({ ...session.choices.value, saved: { id } })}
          onClose={() => setSaving(false)}
        />
      )}
    </section>
  );
}

/** The profile that was applied last, and why. */
interface Last {
  readonly profile: NonNullable<Inspection['profile']>;
  readonly saved: SavedChoice;
}

/** What was applied, and the way back and forth. One button for both, so that the focus stays where it is pressed. */
function Applied({
  session,
  inspection,
}: {
  session: ImportSession;
  inspection: Inspection;
}): JSX.Element | null {
  const choices = session.choices.value;
  const { profile } = inspection;
  const [last, setLast] = useState<Last | null>(null);
  const { saved = 'auto' } = choices;
  const isNew = profile?.id !== last?.profile.id || saved !== last?.saved;
  if (profile !== undefined && saved !== 'none' && isNew) setLast({ profile, saved });
  const known = profile ?? last?.profile;
  if (known === undefined || (profile === undefined && saved !== 'none')) return null;
  const toggle = () => {
    const next = profile === undefined ? (last?.saved ?? { id: known.id }) : 'none';
    void session.setChoices({ ...choices, saved: next });
  };
  const said =
    profile === undefined
      ? 'profiles.not-applied'
      : saved === 'auto'
        ? 'profiles.applied'
        : 'profiles.applied-chosen';
  return (
    <div class="imp-applied" data-on={profile === undefined ? undefined : ''}>
      <p role="status">{t(said, { name: known.name })}</p>
      <Button size="s" icon={profile === undefined ? 'refresh' : 'undo'} onClick={toggle}>
        {t(profile === undefined ? 'profiles.again' : 'app.undo')}
      </Button>
    </div>
  );
}

/** The way back to what is chosen now. */
function back(session: ImportSession) {
  const before = session.choices.value;
  return { label: t('app.undo'), undoes: true, run: () => void session.setChoices(before) };
}

/** The columns of the list itself: those that another file completes it with come behind them. */
const ownColumns = ({ columns, joined }: Inspection) =>
  joined === undefined ? columns : columns.filter(({ reason }) => reason.code !== 'joined');

/** How many of a profile's headings a list has. */
function foundText(saved: readonly ProfileColumn[], { columns }: Inspection): string {
  const headings = new Set(columns.map(({ header }) => header.trim().toLocaleLowerCase()));
  const known = saved.filter(({ header }) => header.trim() !== '');
  const found = known.filter(({ header }) => headings.has(header.trim().toLocaleLowerCase())).length;
  return known.length === 0 ? '' : t('profiles.found', { found, total: known.length });
}
