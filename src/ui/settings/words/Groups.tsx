import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  flatGroups,
  type GroupNode,
  groupIn,
  groupName,
  groupTree,
  isWithin,
  movedGroup,
  parentGroup,
  tidyGroup,
} from '../../../domain/groups';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { language, t } from '../../i18n';
import { vocabulary } from '../../vocabulary';
import { useHeld } from '../../words/useHeld';
import { Section } from '../Section';
import { GroupRow } from './GroupRow';
import { type GroupActs, movedText } from './groupActs';
import { AddName } from './NameField';
import { type Act, useWords } from './useWords';

const LONGEST = 80;

/** Folders of customers: a tree, changed where it stands; customers follow. */
export function Groups(): JSX.Element {
  const words = useWords();
  const held = useHeld('group');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<string | null>(null);
  const { groups } = vocabulary.value;
  const { compare } = new Intl.Collator(language.value, { numeric: true });
  const tree = groupTree(groups, held ?? new Map(), compare);
  const rows = flatGroups(tree, (group) => !closed.has(group));

  /** Every path becomes another one, in the words and on customers; an empty one is none. */
  const reform = (anew: (group: string) => string, keep: readonly string[], said: string): Act => ({
    change: (all) => ({
      ...all,
      groups: [...new Set([...all.groups, ...keep].map(anew))].filter((group) => group !== ''),
    }),
    back: (all) => ({ ...all, groups }),
    said,
    on: {
      field: 'group',
      // Folders in which nobody lies are named by segments all the same.
      swaps: flatGroups(tree)
        .map(({ group }) => group)
        .map((from) => ({ from, to: anew(from) || null }))
        .filter(({ from, to }) => from !== to),
    },
  });
  const acts: GroupActs = {
    // The folder that it leaves stays, though nothing else may be in it.
    move: (from, to, said) => {
      const left = parentGroup(from);
      const keep = [from, ...(left === '' ? [] : [left])];
      return words.act(reform((group) => movedGroup(group, from, to), keep, said));
    },
    remove: (group, to) => {
      const anew = (one: string) =>
        isWithin(one, group) ? (to === null ? '' : movedGroup(one, group, to)) : one;
      const keep = to === null || to === '' ? [] : [to];
      return words.act(reform(anew, keep, t('vocabulary.removed', { name: groupName(group) })));
    },
    add: async (parent, name) => {
      const group = groupIn(parent, tidyGroup(name));
      return words.act({
        change: (all) => ({ ...all, groups: [...all.groups, group] }),
        back: (all) => ({ ...all, groups: all.groups.filter((one) => one !== group) }),
        said: t('words.group-added', { name: group }),
      });
    },
  };
  const toggle = (group: string) => {
    const next = new Set(closed);
    if (!next.delete(group)) next.add(group);
    setClosed(next);
  };
  const drop = (into: string) => {
    setDragged(null);
    if (dragged === null || !mayMove(dragged, into)) return;
    const name = groupName(dragged);
    void acts.move(dragged, groupIn(into, name), movedText(name, into));
  };
  return (
    <Section id="groups" title={t('words.groups')}>
      <p>{t('words.groups-about')}</p>
      {words.failure !== null && <FailureNotice failure={words.failure} />}
      {rows.length > 0 && (
        <ul class="words groups" aria-busy={words.busy}>
          {rows.map((node: GroupNode) => (
            <GroupRow
              key={node.group}
              node={node}
              acts={acts}
              open={!closed.has(node.group)}
              onToggle={() => toggle(node.group)}
              drag={{
                dragged,
                may: dragged !== null && mayMove(dragged, node.group),
                start: () => setDragged(node.group),
                end: () => setDragged(null),
                drop: () => drop(node.group),
              }}
            />
          ))}
        </ul>
      )}
      {dragged !== null && parentGroup(dragged) !== '' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; the keyboard has its own way to move
        <div
          class="group-top"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            drop('');
          }}
        >
          {t('words.group-top')}
        </div>
      )}
      <AddName
        label={t('words.group-name')}
        action={t('words.add-group')}
        maxLength={LONGEST}
        onAdd={(name) => acts.add('', name)}
      />
      {closed.size > 0 && (
        <Button variant="quiet" size="s" onClick={() => setClosed(new Set())}>
          {t('words.open-all')}
        </Button>
      )}
    </Section>
  );
}

/** True where a folder may go into another one: not into itself, and not where it lies. */
const mayMove = (group: string, into: string): boolean =>
  parentGroup(group) !== into && (into === '' || !isWithin(into, group));
