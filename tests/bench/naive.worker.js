/**
 * The naive way, as the peer of the import: what a careful afternoon with the same packages comes to. The whole file
 * parsed to objects, each row checked by zod, duplicates found by a Map, five hundred records at a time through Dexie
 * into a table with three indexes. No mapping, no cleaning of phones, no journal, no undo, no resume.
 *
 * Gets the file, answers with milliseconds from the file to the last record, and counts.
 */
import { Dexie } from 'dexie';
// @ts-expect-error: it brings no types, and the room `import` names just the call that it makes itself
import Papa from 'papaparse';
import * as z from 'zod';

const BULK = 500;

const Row = z.object({
  Name: z.string().min(1),
  'E-mail': z.union([z.email(), z.literal('')]),
  Phone: z.string(),
  Company: z.string(),
  'Job title': z.string(),
  Street: z.string(),
  City: z.string(),
  'Postal code': z.string(),
  Country: z.string(),
  Status: z.enum(['active', 'potential', 'lapsed']),
  Group: z.string(),
  Owner: z.string(),
  Notes: z.string(),
  Website: z.string(),
});

addEventListener('message', async ({ data: file }) => {
  const db = new Dexie('bench-naive');
  db.version(1).stores({ customers: '++id, name, email, phone' });
  const customers = db.table('customers');
  await db.open();
  const started = performance.now();
  const parsed = await parse(file);
  const seen = new Map();
  const records = [];
  let rejected = 0;
  let duplicates = 0;
  for (const candidate of parsed) {
    const row = Row.safeParse(candidate);
    if (!row.success) {
      rejected++;
      continue;
    }
    const record = recordOf(row.data);
    if (seen.has(record.phone) || seen.has(record.email)) {
      duplicates++;
      continue;
    }
    seen.set(record.phone, record);
    seen.set(record.email, record);
    records.push(record);
  }
  for (let at = 0; at < records.length; at += BULK) await customers.bulkAdd(records.slice(at, at + BULK));
  postMessage({
    took: performance.now() - started,
    rows: parsed.length,
    created: records.length,
    duplicates,
    rejected,
  });
});

/** @param {File} file @returns {Promise<unknown[]>} */
function parse(file) {
  return new Promise((resolve, reject) => {
    Papa.parse(file, {
      header: true,
      skipEmptyLines: true,
      complete: (/** @type {{ data: unknown[] }} */ { data }) => resolve(data),
      error: reject,
    });
  });
}

/** @param {z.infer<typeof Row>} row */
function recordOf(row) {
  return {
    name: row.Name.trim(),
    email: row['E-mail'].toLowerCase(),
    phone: row.Phone.replace(/[^\d+]/g, ''),
    company: row.Company,
    jobTitle: row['Job title'],
    street: row.Street,
    city: row.City,
    postalCode: row['Postal code'],
    country: row.Country,
    status: row.Status,
    group: row.Group,
    owner: row.Owner,
    notes: row.Notes,
    website: row.Website,
    createdAt: new Date().toISOString(),
  };
}
