/** Fields whose values are counted beside a list, to filter by. */
export const FACETS = ['status', 'owner', 'category', 'group', 'source', 'country', 'city'] as const;
export type Facet = (typeof FACETS)[number];

export const isFacet = (name: unknown): name is Facet => (FACETS as readonly unknown[]).includes(name);
