import type { Message } from '../../message';

/** `failure.<code>`: what happened, as a title; `failure.<code>.text`: what was not lost and what to do. */
export const failures = {
  // Each code has a title (what happened) and a text (what was not lost, what to do). `{detail}` is what the browser said.
  'failure.unreadable-file': 'The file could not be read',
  'failure.unreadable-file.text':
    'Nothing was written. It may have been moved or be open elsewhere: choose it again.',
  'failure.unknown-format': 'This file is not a list that can be read',
  'failure.unknown-format.text':
    'Nothing was written. Save the list as an Excel workbook (.xlsx) or CSV and choose it again.',
  'failure.empty-file': 'The file is empty',
  'failure.empty-file.text':
    'There is nothing to import, and nothing was written. Check that the list was saved.',
  'failure.no-rows': 'The file has a header and no rows',
  'failure.no-rows.text': 'There is nothing to import, and nothing was written. Choose another file.',
  'failure.missing-columns': 'No column says who the customer is',
  'failure.missing-columns.text':
    'Nothing was written. Choose the column with the name, company, e-mail or phone.',
  'failure.missing-pipeline': 'No sales scenario is chosen',
  'failure.missing-pipeline.text':
    'Nothing was written. The rows bring opportunities: choose the sales scenario that they go to.',
  'failure.duplicate-mapping': 'Two columns go to one field',
  'failure.duplicate-mapping.text': 'Nothing was written. Leave one of them out, or give it another field.',
  'failure.row-errors': 'Some rows have errors',
  'failure.row-errors.text':
    'Nothing was written, because the import was to stop at an error. Correct them, or let such rows be skipped.',
  'failure.too-large': 'Something in the file is too large',
  'failure.too-large.text':
    'Nothing was written. A quote that never closes can make one row of a whole file: check it there.',
  'failure.encrypted': 'The file is locked with a password',
  'failure.encrypted.text':
    'Open it where it was made, save it without a password, and drop that file here. Nothing was written.',
  'failure.damaged': 'The file is damaged',
  'failure.damaged.text':
    'It was cut short, or a part of it cannot be read. Ask for it again, or open and save it anew in Excel or LibreOffice. Nothing was written.',
  'failure.unsafe': 'The file would unfold to far more than a list',
  'failure.unsafe.text':
    'It is built like files that are made to freeze programs, so it was not read. Nothing was written.',
  'failure.changed-while-read': 'The file changed while it was being read',
  'failure.changed-while-read.text':
    'Nothing more was written. Close it in other programs and choose it again.',
  'failure.book-changed': 'The book changed since the preview',
  'failure.book-changed.text': 'Nothing was written. Look at the new preview, then import.',
  'failure.quota': 'The browser has no more room for this app',
  'failure.quota.text': 'What was saved before is safe. Free some space on the disk, then try again.',
  'failure.disk-full': 'The disk is full',
  'failure.disk-full.text': 'The last change was not saved. Free some space before you go on.',
  'failure.book-missing': 'Your book is missing',
  'failure.book-missing.text':
    'The browser no longer has the customers that were kept here. Nothing is written until this is settled, so that nothing is overwritten. Close other tabs of Satchel and reload; if it stays missing, import the file of your list again.',
  'failure.book-newer': 'A newer version of Satchel has opened this book',
  'failure.book-newer.text': 'All customers are safe. Reload this page to get the newer version.',
  'failure.locked': 'Another tab is importing',
  'failure.locked.text': 'Nothing was written here. Wait until it is done, then try again.',
  'failure.locked.by':
    '“{name}” is being imported: {done} of {rows} rows are done. Nothing was written here; try again when it has ended.',
  'failure.quota.part':
    '{done} of {rows} rows are in and safe. Free some space on the disk, then go on: the rest comes in, and no row twice.',
  'failure.disk-full.part':
    '{done} of {rows} rows are in. Free some space on the disk, then go on: the rest comes in, and no row twice.',
  'failure.not-resumable': 'This import cannot be finished any more',
  'failure.not-resumable.text':
    'Its rows are no longer kept on this device. What it brought is safe. Import the file again: what is there already stays as it is.',
  'failure.cancelled': 'Stopped',
  'failure.cancelled.text': 'You stopped it. What was written until then is kept.',
  'failure.invalid-profile': 'The settings of this import cannot be used',
  'failure.invalid-profile.text': 'Nothing was written. Set them anew. ({detail})',
  'failure.invalid-record': 'Nothing says who this customer is',
  'failure.invalid-record.text':
    'Nothing was saved; your words are still in the form. Give a name, a company, an e-mail or a phone.',
  'failure.word-exists': '“{word}” is there already',
  'failure.word-exists.text': 'Nothing was changed. Take another name.',
  'failure.invalid-words': 'This word cannot be kept',
  'failure.invalid-words.text':
    'Nothing was changed. Every word needs a name that is not too long. ({place})',
  'failure.invalid-filter': 'This filter cannot be read',
  'failure.invalid-filter.text':
    'Its address may have been cut short. Show all customers and set the filter anew.',
  'failure.not-found': 'It is not in the book',
  'failure.not-found.text': 'It may have been deleted, or its import taken back.',
  'failure.unexpected': 'Something went wrong on our side',
  'failure.unexpected.text': 'What was saved before is safe. Try again, or reload the page. ({detail})',
  'failure.segment-exists': 'Another segment is called “{name}”',
  'failure.segment-exists.text': 'Nothing was changed. Choose another name.',
  'failure.invalid-segment': 'This segment has no name',
  'failure.invalid-segment.text': 'Nothing was changed. Give it a short name.',
} as const satisfies Record<string, Message>;
