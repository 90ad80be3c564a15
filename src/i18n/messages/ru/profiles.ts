import type { Translation } from '../../message';
import type { profiles as english } from '../en/profiles';

export const profiles: Translation<typeof english> = {
  'failure.profile-exists': 'Профиль «{name}» уже есть',
  'failure.profile-exists.text': 'Ничего не изменилось. Выберите другое имя или замените тот профиль.',
  'failure.no-profile-file': 'Этот файл — не профиль импорта',
  'failure.no-profile-file.text':
    'Ничего не изменилось. Профиль — это файл, который экспортировал Satchel; его имя оканчивается на .satchel-profile.json.',
  'failure.newer-profile-file': 'Этот профиль записан более новой версией Satchel',
  'failure.newer-profile-file.text':
    'Ничего не изменилось. Обновите страницу, чтобы получить новую версию, и откройте файл ещё раз. (Версия файла: {version}.)',
  'failure.wrong-profile-file': 'В этом профиле ошибка в месте «{place}»',
  'failure.wrong-profile-file.text':
    'Ничего не изменилось. Экспортируйте профиль заново там, откуда он, или исправьте это место в файле.',
};
