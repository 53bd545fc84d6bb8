import type { DueKind } from '#lib/domain/due-kind.ts';

/** The desk's words about its calendar. One object per language, each complete. */
const en = {
  language: 'en',
  title: 'Calendar',
  hint: 'What changes for readers by itself. A planned story is moved by dragging it to another day, or by its time.',
  before: 'Previous month',
  after: 'Next month',
  today: 'This month',
  none: 'Nothing is planned in this month.',
  noMonth: 'There is no such month. This is the present one.',
  more: (count: number) => `${count} more`,
  move: (headline: string, time: string) => `${time}: move “${headline}”`,
  moveTitle: 'Another time',
  when: 'Readers get it',
  save: 'Move',
  leave: 'Leave it',
  moved: (headline: string, when: string) => `“${headline}” is planned for ${when} now.`,
  undo: 'Undo',
  kinds: {
    publish: 'published',
    change: 'next version',
    end: 'goes off the site',
    embargo: 'embargo ends',
    front: 'other stories',
  } satisfies Record<DueKind, string>,
};

type CalendarMessages = typeof en;

const de: CalendarMessages = {
  language: 'de',
  title: 'Kalender',
  hint: 'Was sich für Leser von selbst ändert. Ein geplanter Beitrag wird auf einen anderen Tag gezogen oder über seine Uhrzeit verschoben.',
  before: 'Voriger Monat',
  after: 'Nächster Monat',
  today: 'Dieser Monat',
  none: 'In diesem Monat ist nichts geplant.',
  noMonth: 'Diesen Monat gibt es nicht. Dies ist der jetzige.',
  more: (count) => `${count} weitere`,
  move: (headline, time) => `${time}: „${headline}“ verschieben`,
  moveTitle: 'Andere Zeit',
  when: 'Leser bekommen ihn',
  save: 'Verschieben',
  leave: 'So lassen',
  moved: (headline, when) => `„${headline}“ ist jetzt für ${when} geplant.`,
  undo: 'Rückgängig',
  kinds: {
    publish: 'erscheint',
    change: 'nächste Fassung',
    end: 'geht vom Netz',
    embargo: 'Sperrfrist endet',
    front: 'andere Beiträge',
  },
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function calendarMessagesFor(language: string): CalendarMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
