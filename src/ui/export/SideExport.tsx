import type { JSX } from 'preact';
import type { ActivityScope, OpportunityScope } from '../../db/exportApi';
import { SIDE_FORMATS } from '../../domain/exportFormat';
import { ok, type Result } from '../../domain/result';
import { useClients } from '../clients';
import { Dialog } from '../components/Dialog';
import { FailureNotice } from '../components/FailureNotice';
import { useAnswer } from '../components/useAnswer';
import { t } from '../i18n';
import { weekStart } from '../locale';
import type { DealView } from '../opportunities/view';
import { askedOf, listAsked } from '../opportunities/view';
import { filtersOf } from '../tasks/useOccurrences';
import { daysShown, type TasksView } from '../tasks/view';
import { ExportDialog, type RunExport } from './ExportDialog';

type Run<Scope> = (scope: Scope, ...asked: Parameters<RunExport>) => ReturnType<RunExport>;

/** Takes opportunities away: those that the view's filters let through in its order, or all. */
export function DealExport({
  view,
  pipeline,
  onClose,
}: {
  view: DealView;
  /** Id of the one whose board is shown. */
  pipeline: string;
  onClose: () => void;
}): JSX.Element | null {
  const { book } = useClients();
  const { sort } = view;
  const onBoard = view.view === 'board' && pipeline !== '' ? { pipeline } : {};
  const found = view.view === 'list' ? listAsked(view) : { ...askedOf(view), ...onBoard };
  return (
    <SideExport<OpportunityScope>
      list="deals"
      found={found}
      all={sort === null ? {} : { sort }}
      count={async (scope) => {
        const part = await book.opportunities({ ...scope, limit: 0, offset: 0 });
        return part.ok ? ok(part.value.total) : part;
      }}
      run={(scope, { columns: _, format, ...rest }, onProgress) => {
        const side = SIDE_FORMATS.find((one) => one === format) ?? 'xlsx';
        return book.exportOpportunities(scope, { ...rest, format: side }, onProgress);
      }}
      onClose={onClose}
    />
  );
}

/** Takes activities away: those that the view shows, or all. */
export function TaskExport({ view, onClose }: { view: TasksView; onClose: () => void }): JSX.Element | null {
  const { book } = useClients();
  const isList = view.view === 'list';
  const found: ActivityScope = {
    ...filtersOf(view),
    ...(!view.done && { state: 'planned' }),
    ...(view.done && isList && { state: 'done', newestFirst: true }),
    ...(!isList && { days: daysShown(view.view, view.date, weekStart()) }),
  };
  return (
    <SideExport<ActivityScope>
      list="tasks"
      found={found}
      all={{}}
      count={(scope) => book.countActivities(scope)}
      run={(scope, { columns: _, format, ...rest }, onProgress) => {
        const side = SIDE_FORMATS.find((one) => one === format) ?? 'xlsx';
        return book.exportActivities(scope, { ...rest, format: side }, onProgress);
      }}
      onClose={onClose}
    />
  );
}

function SideExport<Scope extends object>(props: {
  list: 'deals' | 'tasks';
  found: Scope;
  all: Scope;
  count: (scope: Scope) => Promise<Result<number>>;
  run: Run<Scope>;
  onClose: () => void;
}): JSX.Element | null {
  const { list, found, all, count, run, onClose } = props;
  const { value, failure, again } = useAnswer(JSON.stringify([found, all]), async () => {
    const [some, every] = await Promise.all([count(found), count(all)]);
    if (!some.ok) return some;
    return every.ok ? ok({ found: some.value, all: every.value }) : every;
  });
  if (value === null && failure === null) return null;
  if (value === null)
    return (
      <Dialog open title={t(`exporting.title-${list}`)} onClose={onClose}>
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      </Dialog>
    );
  const of =
    (scope: Scope): RunExport =>
    (...asked) =>
      run(scope, ...asked);
  const isAll = value.found === value.all;
  return (
    <ExportDialog
      list={list}
      scopes={[
        ...(isAll ? [] : [{ kind: 'found', count: value.found, run: of(found) } as const]),
        // As many are the same ones: then in the order that is shown.
        { kind: 'all', count: value.all, run: of(isAll ? found : all) },
      ]}
      onClose={onClose}
    />
  );
}
