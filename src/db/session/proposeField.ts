import { KindGuess } from '../../import/mapping/ownKind';
import type { FieldProposal } from '../../import/ownFieldsApi';
import type { Stage } from './stage';

/** What a column of the staged rows could be as a field of the user's own. */
export async function proposalOf(
  stage: Stage,
  column: number,
  header: string,
  country: string,
): Promise<FieldProposal> {
  const guess = new KindGuess({ country, dateOrder: null });
  const columns = Array.from({ length: column + 1 }, (_, index) => index === column);
  for (let block = 0; block < stage.blocks; block++) {
    await stage.look(block, { columns }, ({ cells }) => guess.add(cells[column] ?? ''));
  }
  return guess.proposal(header);
}
