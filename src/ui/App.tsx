import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso';
import { followBook } from './book';
import { type Clients, ClientsContext, type Updates, UpdatesContext } from './clients';
import { Button } from './components/Button';
import { EmptyState } from './components/Notice';
import { Screen } from './components/Screen';
import CardScreen from './customers/CardScreen';
import ListScreen from './customers/ListScreen';
import NewScreen from './customers/NewScreen';
import { catalogue, startLanguage, t } from './i18n';
import { FROM_PATH } from './import/systems/path';
import { BATCH_PATH, PROFILES_PATH } from './pendingFile';
import { SCREENS } from './screens';
import { Boundary, Broken } from './shell/Boundary';
import { focusHeading, Shell } from './shell/Shell';
import './theme/tokens.css';
import './theme/base.css';
import './theme';

export interface AppProps {
  readonly clients: Clients;
  readonly updates: Updates;
}

/** A screen in a chunk of its own; one that cannot be loaded says so in its place. */
const screen = (load: () => Promise<{ default: () => JSX.Element }>) =>
  lazy(() => load().catch(() => ({ default: Broken })));

const ImportScreen = screen(SCREENS.import);
const SystemsScreen = screen(SCREENS.from);
const BatchScreen = screen(SCREENS.batch);
const HistoryScreen = screen(SCREENS.history);
const ReportScreen = screen(SCREENS.report);
const ProfilesScreen = screen(SCREENS.profiles);
const ProfileScreen = screen(SCREENS.profile);
const SettingsScreen = screen(SCREENS.settings);

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
  return (
    <Boundary path={path}>
      <Router onRouteChange={focusHeading}>
        <Route path="/" component={Home} />
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

/** The app opens on the customers. */
function Home(): null {
  const { route } = useLocation();
  useEffect(() => route('/customers', true), []);
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
