import type { NoticeKind } from '#lib/domain/notice-kind.ts';

type Said = (by: string, headline: string) => string;

/** The desk's words about notices, in the desk and in mails. One object per language, each complete. */
const en = {
  language: 'en',
  title: 'Notices',
  none: 'Nothing yet. You are told here when a story is handed in, sent back, approved, planned, published or corrected.',
  unread: 'unread',
  unreadCount: (count: number) => `${count} unread`,
  readAll: 'Mark all as read',
  allRead: 'All are marked as read.',
  newest: 'Newest',
  older: 'Older',
  noHeadline: 'Without a headline',
  somebody: 'Somebody',
  said: {
    submit: (by, headline) => `${by} handed in “${headline}”`,
    return: (by, headline) => `${by} sent back “${headline}”`,
    approve: (by, headline) => `${by} approved “${headline}”`,
    schedule: (by, headline) => `${by} planned “${headline}”`,
    publish: (by, headline) => `${by} published “${headline}”`,
    correct: (by, headline) => `${by} wrote a correction of “${headline}”`,
  } satisfies Record<NoticeKind, Said> as Record<NoticeKind, Said>,
  mail: ({ name, said, link, paper }: Record<'name' | 'said' | 'link' | 'paper', string>) =>
    `Hello ${name},\n\n${said}:\n\n${link}\n\nWhich mails you get, you choose in your account at the desk of ${paper}.\n`,
  byMail: 'Notices by mail',
  byMailHint: 'All of them stand in the desk. These come by mail too:',
  noMail: 'This site sends no mail. All notices stand in the desk.',
  kinds: {
    submit: 'a story was handed in',
    return: 'your story was sent back',
    approve: 'your story was approved',
    schedule: 'your story was planned',
    publish: 'your story was published',
    correct: 'a correction of your story was written',
  } as Record<NoticeKind, string>,
  save: 'Save',
  saved: 'Saved.',
};

type NoticeMessages = typeof en;

const de: NoticeMessages = {
  language: 'de',
  title: 'Mitteilungen',
  none: 'Noch nichts. Hier erfahren Sie, wenn ein Beitrag abgegeben, zurückgegeben, freigegeben, geplant, veröffentlicht oder berichtigt wird.',
  unread: 'ungelesen',
  unreadCount: (count) => `${count} ungelesen`,
  readAll: 'Alle als gelesen kennzeichnen',
  allRead: 'Alle sind als gelesen gekennzeichnet.',
  newest: 'Neueste',
  older: 'Ältere',
  noHeadline: 'Ohne Überschrift',
  somebody: 'Jemand',
  said: {
    submit: (by, headline) => `${by} hat „${headline}“ abgegeben`,
    return: (by, headline) => `${by} hat „${headline}“ zurückgegeben`,
    approve: (by, headline) => `${by} hat „${headline}“ freigegeben`,
    schedule: (by, headline) => `${by} hat „${headline}“ geplant`,
    publish: (by, headline) => `${by} hat „${headline}“ veröffentlicht`,
    correct: (by, headline) => `${by} hat eine Berichtigung zu „${headline}“ geschrieben`,
  },
  mail: ({ name, said, link, paper }) =>
    `Guten Tag ${name},\n\n${said}:\n\n${link}\n\nWelche Mails Sie bekommen, wählen Sie in Ihrem Konto in der Redaktion von ${paper}.\n`,
  byMail: 'Mitteilungen per Mail',
  byMailHint: 'Alle stehen in der Redaktion. Diese kommen auch per Mail:',
  noMail: 'Diese Website verschickt keine Mails. Alle Mitteilungen stehen in der Redaktion.',
  kinds: {
    submit: 'ein Beitrag wurde abgegeben',
    return: 'Ihr Beitrag wurde zurückgegeben',
    approve: 'Ihr Beitrag wurde freigegeben',
    schedule: 'Ihr Beitrag wurde geplant',
    publish: 'Ihr Beitrag wurde veröffentlicht',
    correct: 'eine Berichtigung zu Ihrem Beitrag wurde geschrieben',
  },
  save: 'Speichern',
  saved: 'Gespeichert.',
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function noticeMessagesFor(language: string): NoticeMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
