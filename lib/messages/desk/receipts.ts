import type { ReceiptSurface } from '#lib/domain/receipt.ts';

/** The desk's words about where a change has arrived. */
export interface ReceiptMessages {
  title: string;
  none: string;
  underWay: string;
  everywhere: (ms: number) => string;
  notEverywhere: string;
  surface: string;
  surfaces: Record<ReceiptSurface, string>;
  ms: (ms: number) => string;
  states: Record<'late' | 'wrong' | 'silent', string>;
  hub: string;
  told: string;
  waiting: string;
  red: string;
  redLine: (surface: string, state: string, process: string) => string;
  silentLine: (process: string) => string;
}

const en: ReceiptMessages = {
  title: 'Receipt',
  none: 'Readers never had this story.',
  underWay: 'Being brought to readers …',
  everywhere: (ms) => `Right everywhere after ${ms} ms.`,
  notEverywhere: 'It is not right everywhere.',
  surface: 'Where',
  surfaces: {
    article: 'Story',
    front: 'Front page',
    section: 'Section',
    topic: 'Topics',
    author: 'Authors',
    latest: 'Latest',
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON Feed',
    sitemap: 'Sitemap',
    news_sitemap: 'News sitemap',
    search: 'Search',
  },
  ms: (ms) => `${ms} ms`,
  states: { late: 'late', wrong: 'wrong', silent: 'no answer yet' },
  hub: 'Subscribers',
  told: 'handed to the hub',
  waiting: 'not handed to the hub yet',
  red: 'Not right with readers',
  redLine: (surface, state, process) => `${surface}: ${state} (${process})`,
  silentLine: (process) => `${process} has not answered`,
};

const de: ReceiptMessages = {
  title: 'Quittung',
  none: 'Leser hatten diesen Beitrag nie.',
  underWay: 'Unterwegs zu den Lesern …',
  everywhere: (ms) => `Überall richtig nach ${ms} ms.`,
  notEverywhere: 'Er ist nicht überall richtig.',
  surface: 'Wo',
  surfaces: {
    article: 'Beitrag',
    front: 'Startseite',
    section: 'Ressort',
    topic: 'Themen',
    author: 'Autoren',
    latest: 'Neueste',
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON Feed',
    sitemap: 'Sitemap',
    news_sitemap: 'News-Sitemap',
    search: 'Suche',
  },
  ms: (ms) => `${ms} ms`,
  states: { late: 'verspätet', wrong: 'falsch', silent: 'noch keine Antwort' },
  hub: 'Abonnenten',
  told: 'dem Hub übergeben',
  waiting: 'dem Hub noch nicht übergeben',
  red: 'Nicht richtig bei den Lesern',
  redLine: (surface, state, process) => `${surface}: ${state} (${process})`,
  silentLine: (process) => `${process} hat nicht geantwortet`,
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function receiptMessagesFor(language: string): ReceiptMessages {
  return language.toLowerCase().split('-')[0] === 'de' ? de : en;
}
