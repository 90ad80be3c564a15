/** The screens that have a chunk of their own; `App.tsx` gives them their addresses. */
export const SCREENS = {
  today: () => import('./today/TodayScreen'),
  tasks: () => import('./tasks/TasksScreen'),
  opportunities: () => import('./opportunities/OpportunitiesScreen'),
  duplicates: () => import('./duplicates/DuplicatesScreen'),
  merge: () => import('./duplicates/MergeScreen'),
  changes: () => import('./changes/ChangesScreen'),
  health: () => import('./health/HealthScreen'),
  reports: () => import('./reports/ReportsScreen'),
  card: () => import('./customers/CardScreen'),
  new: () => import('./customers/NewScreen'),
  import: () => import('./import/ImportScreen'),
  from: () => import('./import/systems/SystemsScreen'),
  batch: () => import('./import/batch/BatchScreen'),
  history: () => import('./import/HistoryScreen'),
  report: () => import('./import/ReportScreen'),
  profiles: () => import('./profiles/ProfilesScreen'),
  profile: () => import('./profiles/ProfileScreen'),
  settings: () => import('./settings/SettingsScreen'),
} as const;

/**
 * Loads what an import may lead to, before its first row is written: a newer version or a network that goes meanwhile
 * then cannot take the report away. What is not to be had now is asked for again when it is wanted.
 */
export async function loadScreens(): Promise<void> {
  await Promise.allSettled(Object.values(SCREENS).map((load) => load()));
}
