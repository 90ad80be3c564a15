import type { EntityCalls, ListOptions } from '../automation';

/** `task` for `window.satchel`: activities of the kind `task`; a new one is planned unless it says otherwise. */
export function tasksOf(activities: EntityCalls['activity']): EntityCalls['task'] {
  return {
    list: ({ where, ...options }: ListOptions = {}) =>
      activities.list({ ...options, where: { ...where, kind: 'task' } as NonNullable<ListOptions['where']> }),
    get: (id) => activities.get(id),
    put: (record) =>
      activities.put(record.id === undefined ? { state: 'planned', ...record, kind: 'task' } : record),
    remove: (id) => activities.remove(id),
  };
}
