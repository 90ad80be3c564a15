import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso';
import { bookFailure, bookStatus, followBook } from './book';
import { type Clients, ClientsContext, type Updates, UpdatesContext } from './clients';
import { Button } from './components/Button';
import { EmptyState } from './components/Notice';
import { Screen } from './components/Screen';
import ListScreen from './customers/ListScreen';
import { catalogue, startLanguage, startWork, t } from './i18n';
import { whenIdle } from './idle';
import { FROM_PATH } from './import/systems/path';
import { BATCH_PATH, PROFILES_PATH } from './pendingFile';
import { SCREENS } from './screens';
import { arrive } from './shell/arrival';
import { Boundary, Broken } from './shell/Boundary';
import { Shell } from './shell/Shell';
import './theme/tokens.css';
import './theme/base.css';
import './theme';

export interface AppProps {
  readonly clients: Clients;
  readonly updates: Updates;
}

type Load = () => Promise<{ default: () => JSX.Element }>;

/** A screen in a chunk of its own; one that cannot be loaded says so in its place. */
const screen = (load: Load) => lazy(() => load().catch(() => ({ default: Broken })));

/** As `screen`, of one that has texts of its own beside those of the first visit. */
const workScreen = (load: Load) =>
  screen(async () => {
    const [loaded] = await Promise.all([load(), startWork()]);
    return loaded;
  });

const TodayScreen = workScreen(SCREENS.today);
const TasksScreen = workScreen(SCREENS.tasks);
const OpportunitiesScreen = workScreen(SCREENS.opportunities);
const DuplicatesScreen = workScreen(SCREENS.duplicates);
const MergeScreen = workScreen(SCREENS.merge);
const ChangesScreen = workScreen(SCREENS.changes);
const HealthScreen = workScreen(SCREENS.health);
const ReportsScreen = workScreen(SCREENS.reports);
const CardScreen = workScreen(SCREENS.card);
const NewScreen = workScreen(SCREENS.new);
const ImportScreen = screen(SCREENS.import);
const SystemsScreen = screen(SCREENS.from);
const BatchScreen = screen(SCREENS.batch);
const HistoryScreen = screen(SCREENS.history);
const ReportScreen = screen(SCREENS.report);
const ProfilesScreen = screen(SCREENS.profiles);
const ProfileScreen = screen(SCREENS.profile);
const SettingsScreen = workScreen(SCREENS.settings);

/** The whole app: what it talks to comes from outside, so that a test can hand it another book. */
export function App({ clients, updates }: AppProps): JSX.Element | null {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    startLanguage().catch(() => setFailed(true));
    void followBook(clients);
  }, [clients]);
  if (failed) return <Unloaded />;
  if (catalogue.value === null) return null;
  return (
    <ClientsContext.Provider value={clients}>
      <UpdatesContext.Provider value={updates}>
        <LocationProvider>
          <Shell>
            <Screens />
          </Shell>
        </LocationProvider>
      </UpdatesContext.Provider>
    </ClientsContext.Provider>
  );
}

function Screens(): JSX.Element {
  const { path } = useLocation();
  const hasCustomers = (bookStatus.value?.customers ?? 0) > 0;
  useEffect(() => {
    // Every list leads to cards: the first one shall open as fast as the others.
    if (hasCustomers) whenIdle(() => void CardScreen.preload(), 2000);
  }, [hasCustomers]);
  return (
    <Boundary path={path}>
      <Router onRouteChange={arrive}>
        <Route path="/" component={Home} />
        <Route path="/today" component={TodayScreen} />
        <Route path="/tasks" component={TasksScreen} />
        <Route path="/tasks/:view" component={TasksScreen} />
        <Route path="/opportunities" component={OpportunitiesScreen} />
        <Route path="/opportunities/:view" component={OpportunitiesScreen} />
        <Route path="/customers/duplicates" component={DuplicatesScreen} />
        <Route path="/customers/merge" component={MergeScreen} />
        <Route path="/customers/health" component={HealthScreen} />
        <Route path="/changes" component={ChangesScreen} />
        <Route path="/reports" component={ReportsScreen} />
        <Route path="/reports/:report" component={ReportsScreen} />
        <Route path="/customers" component={ListScreen} />
        <Route path="/customers/new" component={NewScreen} />
        <Route path="/customers/:id" component={CardScreen} />
        <Route path="/import" component={ImportScreen} />
        <Route path={FROM_PATH} component={SystemsScreen} />
        <Route path={`${FROM_PATH}/:system`} component={SystemsScreen} />
        <Route path={BATCH_PATH} component={BatchScreen} />
        <Route path="/imports" component={HistoryScreen} />
        <Route path="/imports/:jobId" component={ReportScreen} />
        <Route path={PROFILES_PATH} component={ProfilesScreen} />
        <Route path="/settings/profiles/:id" component={ProfileScreen} />
        <Route path="/settings" component={SettingsScreen} />
        <Route default component={Nowhere} />
      </Router>
    </Boundary>
  );
}

/**
 * The app opens on today; an empty book, and one that cannot be opened, on the customers, which say how to begin: so a
 * first visit loads no more than that.
 */
function Home(): null {
  const { route } = useLocation();
  const customers = bookStatus.value?.customers;
  const isFailed = bookFailure.value !== null;
  useEffect(() => {
    if (customers === undefined && !isFailed) return;
    route(customers === undefined || customers === 0 ? '/customers' : '/today', true);
  }, [customers === undefined, isFailed]);
  return null;
}

function Nowhere(): JSX.Element {
  const { route } = useLocation();
  return (
    <Screen title={t('app.nowhere-title')}>
      <EmptyState
        icon="search"
        title={t('app.nowhere-title')}
        actions={<Button onClick={() => route('/customers')}>{t('app.to-customers')}</Button>}
      >
        <p>{t('app.nowhere-text')}</p>
      </EmptyState>
    </Screen>
  );
}

/** Not even the texts could be loaded, so the one sentence here is in every language. */
function Unloaded(): JSX.Element {
  return (
    <p class="unloaded" role="alert">
      Satchel: reload · wczytaj ponownie · перезагрузите · 请重新加载
    </p>
  );
}
