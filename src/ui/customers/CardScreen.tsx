import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { localDay } from '../../domain/day';
import type { Activity } from '../../domain/side';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { MenuButton, type MenuItem } from '../components/MenuButton';
import { Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { Segmented } from '../components/Segmented';
import { useAnswer } from '../components/useAnswer';
import { usePainted } from '../components/usePainted';
import { customerTitle } from '../fields';
import { t } from '../i18n';
import { changeCustomer, removeCustomer } from './actions';
import { Company } from './card/Company';
import { Deals } from './card/Deals';
import { Details } from './card/Details';
import { Dialogs, type Opened } from './card/Dialogs';
import { Files } from './card/Files';
import { Contact, Lines, Marks, Way } from './card/Head';
import { Planned } from './card/Planned';
import { QuickEntry } from './card/QuickEntry';
import { Timeline } from './card/Timeline';
import { timelineOf } from './card/timeline';
import { useNeighbours } from './card/useNeighbours';
import { lastListUrl } from './query';
import './card.css';
import './card/timeline.css';

/** One customer, by the id in the URL. */
export default function CardScreen(): JSX.Element {
  const { params } = useRoute();
  return <Card key={params.id ?? ''} id={params.id ?? ''} />;
}

/** What a narrow screen shows of the card at a time. */
const PARTS = ['work', 'details', 'more'] as const;
type Part = (typeof PARTS)[number];

function Card({ id }: { id: string }): JSX.Element {
  const clients = useClients();
  const { book } = clients;
  const { route } = useLocation();
  const { value: customer, failure, take } = useAnswer(id, () => book.get(id));
  const sides = useAnswer(id, () => book.sides(id));
  // The customer first: what else there is to know of it waits until its card stands.
  const isThere = customer !== null && (sides.value !== null || sides.failure !== null);
  const then = usePainted(isThere) ? id : null;
  const history = useAnswer(then, () => book.history(id));
  const files = useAnswer(then, () => book.files(id));
  const stepping = useNeighbours(then);
  const company = customer?.company ?? '';
  const colleagues = useAnswer(then !== null && company !== '' ? `${id} ${company}` : null, () =>
    book.colleagues(id),
  );
  const [part, setPart] = useState<Part>('work');
  const [opened, setOpened] = useState<Opened | null>(null);
  const openActivity = (activity: Activity) => setOpened({ activity });
  const openDeal = (opportunity?: string) => setOpened({ opportunity });
  const way = <Way {...stepping} />;

  if (failure !== null) {
    return (
      <Screen title={t('customers.title')} above={way}>
        <FailureNotice failure={failure} />
      </Screen>
    );
  }
  if (!isThere) {
    return (
      <Screen title={t('app.loading')} above={way}>
        <div class="sheet">
          <Skeleton lines={6} />
        </div>
      </Screen>
    );
  }

  const name = customerTitle(customer);
  const remove = async () => {
    if (await removeCustomer(clients, customer)) route(lastListUrl.value);
  };
  const isArchived = customer.archived !== undefined;
  const { next } = timelineOf(sides.value ?? NO_SIDES, [], []);
  const archive = () => {
    const text = t(isArchived ? 'card.unarchived-done' : 'card.archived-done', { name });
    const resting = isArchived || next.length === 0 ? [] : [t('card.resting', { n: next.length })];
    void changeCustomer(
      clients,
      { id, archived: isArchived ? '' : localDay() },
      [text, ...resting].join(' '),
    );
  };
  const menu: readonly MenuItem[] = [
    { icon: 'deals', label: t('card.new-deal'), run: () => openDeal() },
    { icon: 'archive', label: t(isArchived ? 'card.unarchive' : 'card.archive'), run: archive },
    { icon: 'merge', label: t('card.merge'), run: () => setOpened('merge') },
    { icon: 'print', label: t('card.print'), run: () => print() },
    { icon: 'trash', label: t('customer.delete'), danger: true, run: () => void remove() },
  ];

  return (
    <Screen
      title={name}
      above={way}
      aside={<Marks customer={customer} />}
      actions={
        <>
          <Contact customer={customer} />
          <MenuButton label={t('card.more')} items={menu} />
        </>
      }
    >
      <Lines customer={customer} />
      <div class="card-parts">
        <Segmented
          label={t('card.parts')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`card.part-${value}`) }))}
          onChange={setPart}
        />
      </div>
      <div class="card-columns" data-part={part}>
        <div class="card-main">
          <Details customer={customer} revision={bookStatus.value?.revision} onSaved={take} />
          <div class="card-more">
            <Company company={company} colleagues={colleagues.value} customer={id} />
            <Files customer={id} files={files.value} />
          </div>
        </div>
        <div class="card-work">
          <QuickEntry customer={id} />
          <Planned next={next} isArchived={isArchived} onOpen={openActivity} />
          <Deals customer={id} opportunities={sides.value?.opportunities ?? []} onOpen={openDeal} />
          <Timeline
            onOpen={openActivity}
            sides={sides.value}
            history={history.value}
            files={files.value}
            failure={sides.failure ?? history.failure}
          />
        </div>
      </div>
      <Dialogs customer={{ id, name }} opened={opened} onClose={() => setOpened(null)} />
    </Screen>
  );
}

const NO_SIDES = { opportunities: [], activities: [] };
