import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type GroupNode, groupIn, groupName, parentGroup, tidyGroup } from '../../../domain/groups';
import { Button, IconButton } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import { filterUrl } from '../../customers/filterUrl';
import { t } from '../../i18n';
import { focusBeside } from '../../profiles/focusBeside';
import { GroupPicker } from '../../words/GroupPicker';
import { type GroupActs, movedText } from './groupActs';
import { Holders } from './Holders';
import { AddName, NameField } from './NameField';
import { WhereTo } from './WhereTo';

const LONGEST = 80;

/** Stands for no group at all among the folders that customers can go to. */
const NONE = '\u0000';

/** What a row has to do with a folder that is dragged over it. */
interface Drag {
  readonly dragged: string | null;
  readonly may: boolean;
  readonly start: () => void;
  readonly end: () => void;
  readonly drop: () => void;
}

/** A folder: its name, how many lie in it, and what can be done with it, by mouse and keyboard. */
export function GroupRow(props: {
  node: GroupNode;
  acts: GroupActs;
  open: boolean;
  onToggle: () => void;
  drag: Drag;
}): JSX.Element {
  const { node, acts, drag } = props;
  const { group, name, depth, own, within, children } = node;
  const [act, setAct] = useState<'add' | 'move' | 'remove' | null>(null);
  const [over, setOver] = useState(false);
  const [goOn, setGoOn] = useState<{ readonly focus: () => void } | null>(null);
  const parent = parentGroup(group);
  const remove = async (to: string | null, focus: (() => void) | undefined) => {
    setAct(null);
    if (await acts.remove(group, to)) focus?.();
  };
  return (
    <li
      class="word group-row"
      style={{ '--depth': depth }}
      data-over={over && drag.may ? '' : undefined}
      onDragOver={(event) => {
        if (!drag.may) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drag.drop();
      }}
    >
      {children.length === 0 ? (
        <span class="group-toggle" />
      ) : (
        <button
          type="button"
          class="group-toggle"
          aria-expanded={props.open}
          aria-label={t('words.group-within', { name })}
          onClick={props.onToggle}
        >
          <Icon name="chevronDown" size={14} />
        </button>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; the keyboard has its button to move */}
      <span
        class="group-handle"
        draggable
        title={t('words.group-drag')}
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', name);
          const row = event.currentTarget.closest('li');
          if (row !== null) event.dataTransfer?.setDragImage(row, 16, 16);
          drag.start();
        }}
        onDragEnd={drag.end}
      >
        <Icon name="folder" size={16} />
      </span>
      <NameField
        label={parent === '' ? t('words.group-name') : t('words.group-name-in', { parent })}
        value={name}
        maxLength={LONGEST}
        onSave={(next) => {
          const to = groupIn(parent, tidyGroup(next));
          return acts.move(group, to, t('vocabulary.renamed', { from: group, to }));
        }}
      />
      <span class="group-own">{own > 0 && own !== within && t('words.group-own', { n: own })}</span>
      <Holders
        count={within}
        name={name}
        href={filterUrl({ kind: 'field', field: 'group', test: { is: 'one-of', values: [group] } })}
      />
      <IconButton icon="add" label={t('words.add-within', { name })} onClick={() => setAct('add')} />
      <IconButton icon="arrowRight" label={t('words.move-group', { name })} onClick={() => setAct('move')} />
      <IconButton
        icon="trash"
        label={t('vocabulary.remove-of', { name })}
        onClick={(event) => {
          const focus = focusBeside(event.currentTarget, 'li');
          setGoOn({ focus });
          if (within === 0 && children.length === 0) void remove(null, focus);
          else setAct('remove');
        }}
      />
      {act === 'add' && (
        <Dialog open size="s" title={t('words.add-within', { name })} onClose={() => setAct(null)}>
          <AddName
            label={t('words.group-name')}
            action={t('words.add-group')}
            maxLength={LONGEST}
            onAdd={async (next) => {
              const added = await acts.add(group, next);
              if (added) setAct(null);
              return added;
            }}
          />
        </Dialog>
      )}
      {act === 'move' && (
        <MoveGroup
          group={group}
          onClose={() => setAct(null)}
          onMove={(into) => {
            setAct(null);
            void acts.move(group, groupIn(into, name), movedText(name, into));
          }}
        />
      )}
      {act === 'remove' && (
        <WhereTo
          title={t('words.remove-title', { name })}
          text={t(children.length === 0 ? 'words.group-where' : 'words.groups-where', { n: within })}
          options={[
            ...(parent !== '' || children.length > 0
              ? [{ value: parent, label: parent === '' ? t('words.group-up') : parent }]
              : []),
            { value: NONE, label: t('words.no-group') },
          ]}
          onClose={() => setAct(null)}
          onChoose={(to) => void remove(to === NONE ? null : to, goOn?.focus)}
        />
      )}
    </li>
  );
}

/** Asks into which folder another one goes. */
function MoveGroup(props: {
  group: string;
  onMove: (into: string) => void;
  onClose: () => void;
}): JSX.Element {
  const { group, onClose, onMove } = props;
  const [into, setInto] = useState(parentGroup(group));
  return (
    <Dialog
      open
      size="s"
      title={t('words.move-group', { name: groupName(group) })}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button variant="primary" disabled={into === parentGroup(group)} onClick={() => onMove(into)}>
            {t('words.move')}
          </Button>
        </>
      }
    >
      <GroupPicker
        label={t('words.move-into')}
        none={t('words.group-top')}
        value={into}
        without={group}
        onChange={setInto}
      />
    </Dialog>
  );
}
