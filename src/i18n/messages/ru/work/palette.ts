import type { Translation } from '../../../message';
import type { palette as english } from '../../en/work/palette';

export const palette: Translation<typeof english> = {
  'palette.title': 'Найти или сделать',
  'palette.placeholder': 'Экран, команда, клиент…',
  'palette.commands': 'Команды',
  'palette.none': 'Ничего с названием «{text}» нет.',
  'palette.new-task': 'Новая задача',
  'palette.new-opportunity': 'Новая сделка',
  'palette.imports': 'Прошлые импорты',
  'palette.batch': 'Импортировать несколько файлов',
  'palette.profiles': 'Профили импорта',
};
