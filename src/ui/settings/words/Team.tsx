import type { JSX } from 'preact';
import type { Member } from '../../../domain/vocabulary';
import { sameWord } from '../../../domain/wordRules';
import { useClients } from '../../clients';
import { IconButton } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { t } from '../../i18n';
import { focusBeside } from '../../profiles/focusBeside';
import { person, team, vocabulary } from '../../vocabulary';
import { Section } from '../Section';
import { stillHeld } from './held';
import { AddName, NameField } from './NameField';
import { useWords, type Words } from './useWords';

const LONGEST = 80;

/** Who can be responsible for customers. */
export function Team(): JSX.Element {
  const words = useWords();
  const { members } = vocabulary.value;
  const isMember = members.some(({ name }) => sameWord(name, person.value));
  return (
    <Section id="team" title={t('vocabulary.team')}>
      <p>{t('vocabulary.team-about')}</p>
      {words.failure !== null && <FailureNotice failure={words.failure} />}
      {team.value.length > 0 && (
        <ul class="words">
          {members.map((member) => (
            <MemberRow key={member.id} member={member} words={words} />
          ))}
          {person.value.trim() !== '' && !isMember && (
            <li class="word">
              <span class="word-fixed">{person.value}</span>
              <span class="field-hint">{t('vocabulary.you')}</span>
            </li>
          )}
        </ul>
      )}
      <AddName
        label={t('vocabulary.member-name')}
        action={t('vocabulary.add-member')}
        maxLength={LONGEST}
        onAdd={(name) => {
          const member = { id: crypto.randomUUID(), name };
          return words.act({
            change: (all) => ({ ...all, members: [...all.members, member] }),
            back: (all) => ({ ...all, members: all.members.filter(({ id }) => id !== member.id) }),
            said: t('vocabulary.member-added', { name }),
          });
        }}
      />
    </Section>
  );
}

function MemberRow({ member, words }: { member: Member; words: Words }): JSX.Element {
  const { book } = useClients();
  const { id, name } = member;
  const put = (next: Member) => (all: typeof vocabulary.value) => ({
    ...all,
    members: all.members.map((one) => (one.id === id ? next : one)),
  });
  const rename = (next: string) =>
    words.act({
      change: put({ ...member, name: next }),
      back: put(member),
      said: t('vocabulary.renamed', { from: name, to: next }),
      on: { field: 'owner', swaps: [{ from: name, to: next }] },
    });
  const address = (email: string) => {
    const { email: _, ...rest } = member;
    return words.act({
      change: put(email === '' ? rest : { ...rest, email }),
      back: put(member),
      said: t('vocabulary.email-kept', { name }),
    });
  };
  const remove = async (button: Element) => {
    const goOn = focusBeside(button, 'li');
    const place = vocabulary.value.members.findIndex((one) => one.id === id);
    const done = await words.act({
      change: (all) => ({ ...all, members: all.members.filter((one) => one.id !== id) }),
      back: (all) => ({ ...all, members: all.members.toSpliced(place, 0, member) }),
      said: t('vocabulary.removed', { name }),
      also: () => stillHeld(book, 'owner', name),
    });
    if (done) goOn();
  };
  return (
    <li class="word">
      <NameField
        label={t('vocabulary.member-name')}
        value={name}
        maxLength={LONGEST}
        onSave={(next) => rename(next)}
      />
      <NameField
        label={t('vocabulary.email-of', { name })}
        placeholder={t('vocabulary.email')}
        value={member.email ?? ''}
        maxLength={254}
        required={false}
        onSave={address}
      />
      <IconButton
        icon="trash"
        label={t('vocabulary.remove-of', { name })}
        onClick={(event) => void remove(event.currentTarget)}
      />
    </li>
  );
}
