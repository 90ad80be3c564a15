import { SIDES, type SideEntity } from '../domain/side';
import type { Directory } from './directory/directory';
import type { Pen } from './pen';

/** Pages beside which something of an owner lies, ascending, by what it is. */
export type OwnedPages = Readonly<Record<SideEntity, readonly number[]>>;

/** Where activities and opportunities of these owners lie, those of archived customers and of nobody too. */
export async function pagesOwnedBy(
  { work }: Pick<Directory, 'work'>,
  owners: readonly string[],
): Promise<OwnedPages> {
  const opportunity = await work.pagesOwnedBy('opportunity', owners);
  return { opportunity, activity: await work.pagesOwnedBy('activity', owners) };
}

/**
 * Gives what lies beside these pages other owners; undefined stands for none. They must be loaded, and so must be what
 * is beside them.
 * @returns how many records that were
 */
export function ownAnew(
  pen: Pen,
  pages: ReadonlySet<number>,
  owners: ReadonlyMap<string, string | undefined>,
  owned: OwnedPages,
): number {
  let count = 0;
  for (const entity of SIDES) {
    for (const page of owned[entity].filter((one) => pages.has(one))) {
      for (const { record } of pen.sides.draft(entity, page).held) {
        const { owner } = record;
        if (owner === undefined || !owners.has(owner)) continue;
        const fields = [{ field: 'owner', before: owner, after: owners.get(owner) }] as const;
        pen.apply({ kind: 'update', entity, id: record.id, fields });
        count++;
      }
    }
  }
  return count;
}
