import type { OpportunityWhere } from '../../../domain/filter';
import { daysOf } from '../../../domain/period';
import { type Outcome, outcomeOf, stageProbability } from '../../../domain/stage';
import type { Pipeline } from '../../../domain/vocabulary';
import type { SideRow } from '../../schema';
import { Dictionary } from '../dictionary';
import { SideBlocks } from './sideBlocks';
import { codesIn, dayIn, dayRange, fill, NO_DAY } from './sideText';

/** The opportunities of one page's customers, a place each. */
export interface OpportunityBlock {
  readonly page: number;
  /** Place of its customer in the page. */
  readonly slots: Uint8Array;
  readonly sequences: Float64Array;
  readonly titles: Uint32Array;
  readonly pipelines: Uint32Array;
  readonly stages: Uint32Array;
  readonly owners: Uint32Array;
  readonly currencies: Uint32Array;
  readonly reasons: Uint32Array;
  /** NaN where it is not said. */
  readonly revenue: Float64Array;
  /** Per cent; NaN where its stage's holds. */
  readonly probability: Float32Array;
  /** Since when there is interest: its date, else when it was made. */
  readonly began: Int32Array;
  readonly closeDate: Int32Array;
  readonly closedAt: Int32Array;
  /** Instant, milliseconds. */
  readonly updated: Float64Array;
}

/** Tells whether the opportunity at a place of a block is one of those that are asked for. */
export type OpportunityTest = (block: OpportunityBlock, place: number) => boolean;

/** Every opportunity of the book as columns, by the pages of their customers. */
export class Opportunities extends SideBlocks<OpportunityBlock> {
  readonly titles = new Dictionary();
  readonly pipelines = new Dictionary();
  readonly stages = new Dictionary();
  readonly owners = new Dictionary();
  readonly currencies = new Dictionary();
  readonly reasons = new Dictionary();
  protected readonly searched = ['title', 'description'] as const;

  protected blockOf({ page, slots, sequences, texts }: SideRow): OpportunityBlock {
    const count = slots.length;
    const dayOf = (name: 'date' | 'createdAt' | 'closeDate' | 'closedAt'): Int32Array =>
      fill(new Int32Array(count), texts[name], dayIn);
    const created = dayOf('createdAt');
    return {
      ...{ page, slots, sequences },
      titles: codesIn(this.titles, texts.title, count),
      pipelines: codesIn(this.pipelines, texts.pipeline, count),
      stages: codesIn(this.stages, texts.stage, count),
      owners: codesIn(this.owners, texts.owner, count),
      currencies: codesIn(this.currencies, texts.currency, count),
      reasons: codesIn(this.reasons, texts.reason, count),
      revenue: fill(new Float64Array(count), texts.expectedRevenue, numberIn),
      probability: fill(new Float32Array(count), texts.probability, numberIn),
      began: dayOf('date').map((day, at) => (day === NO_DAY ? (created[at] as number) : day)),
      closeDate: dayOf('closeDate'),
      closedAt: dayOf('closedAt'),
      updated: fill(new Float64Array(count), texts.updatedAt, (at) => Date.parse(at)),
    };
  }

  /** @param today ISO day on the device's calendar. */
  test(
    { outcome, pipeline, stage, owner, closed, expected }: OpportunityWhere,
    words: StageWords,
    today: string,
  ): OpportunityTest {
    const isPipeline = pipeline === undefined ? undefined : this.pipelines.holding([pipeline]);
    const isStage = stage === undefined ? undefined : this.stages.holding(stage);
    const isOwner = owner === undefined ? undefined : this.owners.holding(owner);
    const wasClosed = closed === undefined ? undefined : dayRange(daysOf(closed, today));
    const isExpected = expected === undefined ? undefined : dayRange(daysOf(expected, today));
    return (block, at) =>
      (isPipeline === undefined || isPipeline[block.pipelines[at] as number] === 1) &&
      (isStage === undefined || isStage[block.stages[at] as number] === 1) &&
      (isOwner === undefined || isOwner[block.owners[at] as number] === 1) &&
      (wasClosed === undefined || isBetween(block.closedAt[at] as number, wasClosed)) &&
      (isExpected === undefined || isBetween(block.closeDate[at] as number, isExpected)) &&
      (outcome === undefined || outcome.includes(words.of(this, block, at).outcome));
  }
}

const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text));

const isBetween = (
  day: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean => day >= first && day <= last;

/** What the book's pipelines say of a stage. */
interface StageWord {
  readonly outcome: Outcome;
  /** Per cent. */
  readonly probability: number;
  /** The pipeline's place among all and the stage's in it, as one number; unknown ones come last. */
  readonly place: number;
}

const UNKNOWN: StageWord = { outcome: 'open', probability: 0, place: 2 ** 28 };

/** More stages than a pipeline has. */
const PLACES = 10_000;

/** What stages mean: asked once for each pipeline and stage. */
export class StageWords {
  private readonly pipelines: readonly Pipeline[];
  private readonly known = new Map<number, StageWord>();

  constructor(pipelines: readonly Pipeline[]) {
    this.pipelines = pipelines;
  }

  /** Of the opportunity at a place of a block. */
  of({ pipelines, stages }: Opportunities, block: OpportunityBlock, at: number): StageWord {
    const [pipeline, stage] = [block.pipelines[at] as number, block.stages[at] as number];
    const key = pipeline * 2 ** 26 + stage;
    let word = this.known.get(key);
    if (word === undefined) {
      word = this.wordOf(pipelines.value(pipeline), stages.value(stage));
      this.known.set(key, word);
    }
    return word;
  }

  private wordOf(pipelineId: string, stage: string): StageWord {
    const at = this.pipelines.findIndex(({ id }) => id === pipelineId);
    const pipeline = this.pipelines[at];
    const place = pipeline?.stages.findIndex(({ id }) => id === stage) ?? -1;
    if (pipeline === undefined || place < 0) return UNKNOWN;
    return {
      outcome: outcomeOf(pipeline, stage),
      probability: stageProbability(pipeline, stage),
      place: at * PLACES + place,
    };
  }
}
