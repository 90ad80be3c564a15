import type { Translation } from '../../../message';
import type { palette as english } from '../../en/work/palette';

export const palette: Translation<typeof english> = {
  'palette.title': 'Znajdź lub zrób coś',
  'palette.placeholder': 'Ekran, polecenie, klient…',
  'palette.commands': 'Polecenia',
  'palette.none': 'Nic nie nazywa się „{text}”.',
  'palette.new-task': 'Nowe zadanie',
  'palette.new-opportunity': 'Nowa szansa',
  'palette.imports': 'Poprzednie importy',
  'palette.batch': 'Importuj kilka plików',
  'palette.profiles': 'Profile importu',
};
