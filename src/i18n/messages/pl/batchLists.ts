import type { Translation } from '../../message';
import type { batchLists as en } from '../en/batchLists';

export const batchLists: Translation<typeof en> = {
  'batch.lists.heading': { one: '{n} arkusz', few: '{n} arkusze', many: '{n} arkuszy', other: '{n} arkusza' },
  'batch.lists.heading-from': {
    one: '{n} arkusz z „{name}”',
    few: '{n} arkusze z „{name}”',
    many: '{n} arkuszy z „{name}”',
    other: '{n} arkusza z „{name}”',
  },
  'batch.lists.open-now': {
    one: '{n} arkusz czeka na import',
    few: '{n} arkusze czekają na import',
    many: '{n} arkuszy czeka na import',
    other: '{n} arkusza czeka na import',
  },
  'batch.lists.aside': {
    one: 'Odłożono {n} arkusz, który czekał',
    few: 'Odłożono {n} arkusze, które czekały',
    many: 'Odłożono {n} arkuszy, które czekały',
    other: 'Odłożono {n} arkusza',
  },
  'batch.lists.more': {
    one: 'Pokaż jeszcze {n} arkusz',
    few: 'Pokaż jeszcze {n} arkusze',
    many: 'Pokaż jeszcze {n} arkuszy',
    other: 'Pokaż jeszcze {n} arkusza',
  },
  'batch.lists.table': 'Arkusze i to, co wniesie każdy z nich',
  'batch.lists.foreseen':
    'Liczby odnoszą się do klientów, jakich masz teraz. O każdym arkuszu decyduje się ponownie, gdy przyjdzie jego kolej, więc spotka też to, co wniosą arkusze przed nim.',
  'batch.lists.take-in-all': 'Importuj wszystkie arkusze',
  'batch.lists.file': 'Arkusz',
  'batch.lists.sum': 'Wszystkie arkusze razem',
  'batch.lists.go': {
    one: 'Importuj {n} arkusz, {rows}',
    few: 'Importuj {n} arkusze, {rows}',
    many: 'Importuj {n} arkuszy, {rows}',
    other: 'Importuj {n} arkusza, {rows}',
  },
  'batch.lists.none-why': 'Żaden arkusz nie jest wybrany.',
  'batch.lists.reading': 'Odczyt arkusza {at} z {total}: {name}',
  'batch.lists.running-at': 'Arkusz {at} z {total}: {name}',
  'batch.lists.stay': 'Jeśli zatrzymasz, zaimportowane arkusze pozostaną, a resztę można będzie dokończyć.',
  'batch.lists.done': {
    one: '{text}, z {n} arkusza',
    few: '{text}, z {n} arkuszy',
    many: '{text}, z {n} arkuszy',
    other: '{text}, z {n} arkusza',
  },
  'batch.lists.ended-early': {
    one: 'Zaimportowano {n} arkusz z {total}',
    few: 'Zaimportowano {n} arkusze z {total}',
    many: 'Zaimportowano {n} arkuszy z {total}',
    other: 'Zaimportowano {n} arkusza z {total}',
  },
  'batch.lists.rest': {
    one: '{n} arkusz nie jest jeszcze zaimportowany',
    few: '{n} arkusze nie są jeszcze zaimportowane',
    many: '{n} arkuszy nie jest jeszcze zaimportowanych',
    other: '{n} arkusza nie jest jeszcze zaimportowane',
  },
  'batch.lists.failures': {
    one: '{n} arkusz nie został zaimportowany',
    few: '{n} arkusze nie zostały zaimportowane',
    many: '{n} arkuszy nie zostało zaimportowanych',
    other: '{n} arkusza nie zaimportowano',
  },
  'batch.lists.failures-text': 'Pozostałych arkuszy to nie dotyczy. Powód podano przy każdym arkuszu.',
  'batch.lists.left-out': {
    one: 'Pominięto {n} arkusz.',
    few: 'Pominięto {n} arkusze.',
    many: 'Pominięto {n} arkuszy.',
    other: 'Pominięto {n} arkusza.',
  },
  'batch.lists.rows-all': 'Wiersze w arkuszach',
};
