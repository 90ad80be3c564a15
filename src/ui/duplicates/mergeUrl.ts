/** The address where some customers are made one. */
export const mergeUrl = (ids: readonly string[]): string =>
  `/customers/merge?ids=${ids.map(encodeURIComponent).join(',')}`;

/** The ids in such an address. */
export const idsIn = (text: string | undefined): readonly string[] => [
  ...new Set((text ?? '').split(',').filter((id) => id !== '')),
];
