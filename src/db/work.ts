import type { Directory } from './directory/directory';
import type { ActivityQuery, ActivityRow, OpportunityQuery, OpportunityRow, Part } from './workApi';

/** A part of the activities that fit, in the order of their days. */
export async function listActivities(directory: Directory, query: ActivityQuery): Promise<Part<ActivityRow>> {
  for (;;) {
    const { total, places } = await directory.work.activities(query);
    const records = await directory.work.read('activity', places);
    const rows = places.flatMap(({ name, phone }, at): ActivityRow[] => {
      const record = records[at];
      return record === undefined ? [] : [{ record, name, ...(phone !== undefined && { phone }) }];
    });
    // Where one went after the directory answered, it is asked again.
    if (rows.length === places.length) return { total, rows };
  }
}

/** A part of the opportunities that fit. */
export async function listOpportunities(
  directory: Directory,
  query: OpportunityQuery,
): Promise<Part<OpportunityRow>> {
  for (;;) {
    const { total, places, steps } = await directory.work.opportunities(query);
    const [records, next] = await Promise.all([
      directory.work.read('opportunity', places),
      directory.work.read('activity', steps),
    ]);
    const rows = places.flatMap(({ name }, at): OpportunityRow[] => {
      const [record, step] = [records[at], next[at]];
      return record === undefined ? [] : [{ record, name, ...(step !== undefined && { next: step }) }];
    });
    if (rows.length === places.length) return { total, rows };
  }
}
