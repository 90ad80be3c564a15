/** Why a whole call failed. The words are in `src/i18n/messages/<language>/failures.ts`, one per code. */
export type FailureCode =
  | 'unreadable-file' // the file is gone, or may not be read
  | 'unknown-format' // a picture, a program, a spreadsheet that no format reads yet
  | 'empty-file' // not a byte, or nothing but blank lines
  | 'no-rows' // a header and nothing under it
  | 'missing-columns' // no column says who the customer is
  | 'missing-pipeline' // rows bring opportunities, and none of several pipelines is chosen
  | 'duplicate-mapping' // two columns go to one single-valued field
  | 'nothing-to-test' // of the rows chosen for a test none would be written
  | 'row-errors' // `onError: 'stop'` and at least one error
  | 'too-large' // one record over the cap, or too many columns
  | 'encrypted' // a workbook or archive with a password
  | 'damaged' // a workbook or archive that was cut short, or whose parts contradict each other; params: part
  | 'unsafe' // it would unfold to much more than a list can be (a zip bomb, nested entities); params: part
  | 'changed-while-read' // the file was rewritten between choosing and reading
  | 'book-changed' // the book changed between the preview and the commit
  | 'quota' // the browser's share of the disk is used up; of an import, params: jobId, done, rows
  | 'disk-full' // as above
  | 'book-missing' // the browser lost the book: nothing may be written before a restore
  | 'book-newer' // a newer version of the app has upgraded the book
  | 'locked' // another tab is importing; params: name, done, rows
  | 'not-resumable' // the rows of the import are not kept any more
  | 'cancelled'
  | 'invalid-profile' // an import profile that is none; params: detail
  | 'profile-exists' // another saved profile has this name; params: name
  | 'segment-exists' // another segment has this name; params: name
  | 'invalid-segment' // a segment without a name
  | 'no-profile-file' // a file that holds no profile of ours
  | 'newer-profile-file' // a profile's file that a newer version wrote; params: version
  | 'wrong-profile-file' // params: place (what in it is wrong)
  | 'invalid-record' // a customer that says nothing of who it is, or a field that does not exist
  | 'word-exists' // two words of the book by one name; params: word
  | 'invalid-words' // words of the book that are none: empty, too long; params: place
  | 'invalid-filter' // a filter that is none: out of an address that was cut short, say
  | 'not-found'
  | 'unexpected'; // a defect of ours: `params.detail` holds what was thrown

/** Values that a message may hold. */
export type Params = Readonly<Record<string, string | number>>;

/** An expected failure: a code and the values that its message names; never a translated sentence. */
export interface Failure {
  readonly code: FailureCode;
  readonly params: Params;
}
