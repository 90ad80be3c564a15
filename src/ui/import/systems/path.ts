/** The page on coming from another program; below it one address for each. */
export const FROM_PATH = '/import/from';
