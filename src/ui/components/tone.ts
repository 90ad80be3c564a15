/** What a colour means: the five decisions of an import, and a warning. */
export type Tone = 'new' | 'update' | 'unchanged' | 'duplicate' | 'problem' | 'warning';
