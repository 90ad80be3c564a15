import type { ListPage, ListQuery } from '../api';
import { Recent } from '../recent';

/** What a query found, kept so that scrolling through it costs nothing. */
export interface Answer extends Omit<ListPage, 'rows'> {
  readonly positions: Uint32Array;
}

/** Answers that are kept: those between which somebody goes back and forth. */
const MOST_ANSWERS = 8;

/** The answers to the last queries, whatever window of them was asked for. */
export class Answers {
  private readonly find: (query: ListQuery) => Answer;
  private readonly kept = new Recent<string, Answer>(MOST_ANSWERS);

  constructor(find: (query: ListQuery) => Answer) {
    this.find = find;
  }

  /** Throws what `find` throws. */
  to(query: ListQuery): Answer {
    const { limit: _, offset: __, days: ___, facets, ...question } = query;
    const name = JSON.stringify(question);
    const key = `${name} ${facets?.join(' ') ?? ''}`;
    const answer = this.kept.get(key) ?? this.withoutFacets(name, facets) ?? this.find(query);
    return this.kept.keep(key, answer);
  }

  clear(): void {
    this.kept.clear();
  }

  /** Where no facets are asked for: what was found when the same was asked with some. */
  private withoutFacets(name: string, facets: ListQuery['facets']): Answer | undefined {
    if (facets !== undefined) return undefined;
    for (const [key, { facets: _, ...answer }] of this.kept.entries())
      if (key.startsWith(`${name} `)) return answer;
    return undefined;
  }
}
