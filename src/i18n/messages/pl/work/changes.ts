import type { Translation } from '../../../message';
import type { changes as english } from '../../en/work/changes';

export const changes: Translation<typeof english> = {
  // the list's menu that leads here, among others
  'changes.menu': 'Więcej',

  'changes.title': 'Ostatnie zmiany',
  'changes.text':
    'Ostatnie zmiany wprowadzone ręcznie, od najnowszej. Importy cofa się w ich własnej historii.',
  'changes.none-title': 'Nic jeszcze nie zmieniono',
  'changes.none-text':
    'Tu pojawi się to, co zmienisz, usuniesz lub scalisz. Można to cofnąć także po wielu dniach.',
  'changes.back': 'Cofnięto',
  'changes.took-back': 'Cofnięto: {what}',
  'changes.more': {
    one: 'i jeszcze {n}',
    few: 'i jeszcze {n}',
    many: 'i jeszcze {n}',
    other: 'i jeszcze {n}',
  },
  'changes.refused': 'Tego nie można już cofnąć: to, czego dotyczyło, nie istnieje.',
  'changes.many-removed': 'Usunięto bardzo wielu klientów',
  'changes.many-changed': 'Zmieniono bardzo wiele rekordów',
  'changes.undo': 'Cofnij: {what}',
  'changes.of-field': '{what} ({field})',
  'changes.named': '{what}: {names}',
  'changes.customer-created': {
    one: 'Dodano {n} klienta',
    few: 'Dodano {n} klientów',
    many: 'Dodano {n} klientów',
    other: 'Dodano {n} klienta',
  },
  'changes.customer-changed': {
    one: 'Zmieniono {n} klienta',
    few: 'Zmieniono {n} klientów',
    many: 'Zmieniono {n} klientów',
    other: 'Zmieniono {n} klienta',
  },
  'changes.customer-removed': {
    one: 'Usunięto {n} klienta',
    few: 'Usunięto {n} klientów',
    many: 'Usunięto {n} klientów',
    other: 'Usunięto {n} klienta',
  },
  'changes.customer-merged': {
    one: 'Scalono {n} klienta w jednego',
    few: 'Scalono {n} klientów w jednego',
    many: 'Scalono {n} klientów w jednego',
    other: 'Scalono {n} klienta w jednego',
  },
  'changes.customer-archived': {
    one: 'Zarchiwizowano {n} klienta',
    few: 'Zarchiwizowano {n} klientów',
    many: 'Zarchiwizowano {n} klientów',
    other: 'Zarchiwizowano {n} klienta',
  },
  'changes.customer-unarchived': {
    one: 'Przywrócono z archiwum {n} klienta',
    few: 'Przywrócono z archiwum {n} klientów',
    many: 'Przywrócono z archiwum {n} klientów',
    other: 'Przywrócono z archiwum {n} klienta',
  },
  'changes.opportunity-created': {
    one: 'Dodano {n} szansę',
    few: 'Dodano {n} szanse',
    many: 'Dodano {n} szans',
    other: 'Dodano {n} szansy',
  },
  'changes.opportunity-changed': {
    one: 'Zmieniono {n} szansę',
    few: 'Zmieniono {n} szanse',
    many: 'Zmieniono {n} szans',
    other: 'Zmieniono {n} szansy',
  },
  'changes.opportunity-removed': {
    one: 'Usunięto {n} szansę',
    few: 'Usunięto {n} szanse',
    many: 'Usunięto {n} szans',
    other: 'Usunięto {n} szansy',
  },
  'changes.activity-created': {
    one: 'Dodano {n} działanie',
    few: 'Dodano {n} działania',
    many: 'Dodano {n} działań',
    other: 'Dodano {n} działania',
  },
  'changes.activity-changed': {
    one: 'Zmieniono {n} działanie',
    few: 'Zmieniono {n} działania',
    many: 'Zmieniono {n} działań',
    other: 'Zmieniono {n} działania',
  },
  'changes.activity-removed': {
    one: 'Usunięto {n} działanie',
    few: 'Usunięto {n} działania',
    many: 'Usunięto {n} działań',
    other: 'Usunięto {n} działania',
  },
};
