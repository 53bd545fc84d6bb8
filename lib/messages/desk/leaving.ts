/** What is asked before somebody leaves words behind. */
interface LeavingMessages {
  language: 'en' | 'de';
  title: string;
  about: string;
  stay: string;
  leave: string;
}

const en: LeavingMessages = {
  language: 'en',
  title: 'Leave without saving?',
  about: 'What you changed here is not saved yet.',
  stay: 'Stay here',
  leave: 'Leave it',
};

const de: LeavingMessages = {
  language: 'de',
  title: 'Gehen, ohne zu speichern?',
  about: 'Was Sie hier geändert haben, ist noch nicht gespeichert.',
  stay: 'Hier bleiben',
  leave: 'Verwerfen und gehen',
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function leavingMessagesFor(language: string): LeavingMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
