import type { Translation } from '../../message';
import type { profiles as english } from '../en/profiles';

export const profiles: Translation<typeof english> = {
  'failure.profile-exists': 'Inny profil nazywa się już „{name}”',
  'failure.profile-exists.text': 'Nic się nie zmieniło. Wybierz inną nazwę albo zastąp tamten profil.',
  'failure.no-profile-file': 'Ten plik nie jest profilem importu',
  'failure.no-profile-file.text':
    'Nic się nie zmieniło. Profil to plik wyeksportowany z Satchel; jego nazwa kończy się na .satchel-profile.json.',
  'failure.newer-profile-file': 'Ten profil zapisała nowsza wersja Satchel',
  'failure.newer-profile-file.text':
    'Nic się nie zmieniło. Odśwież stronę, aby mieć nowszą wersję, i otwórz plik jeszcze raz. (Wersja pliku: {version}.)',
  'failure.wrong-profile-file': 'W tym profilu błędne jest miejsce „{place}”',
  'failure.wrong-profile-file.text':
    'Nic się nie zmieniło. Wyeksportuj profil jeszcze raz tam, skąd pochodzi, albo popraw to miejsce w pliku.',
};
