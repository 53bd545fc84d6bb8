const en = {
  language: 'en',
  title: 'Standing pages',
  all: 'All pages',
  hint: 'What the paper says about itself, in the order of the foot of every page. Drag a page, or move it with its arrows.',
  none: 'There is no page yet. Readers look for an imprint, a way to reach you and what you do with their data.',
  fresh: 'A new page',
  make: 'Begin writing',
  name: 'Title',
  address: 'Address',
  addressHint: 'Its former address leads here from then on.',
  ofText: 'Language',
  public: 'Readers can read it',
  inFooter: 'It stands at the foot of every page',
  inBar: 'It stands in the bar above every page',
  hidden: 'not with readers',
  unlisted: 'not at the foot',
  barred: 'in the bar',
  onSite: 'On the site',
  text: 'Text of the page',
  recovered: 'Text that had not been saved was found in this browser and put back.',
  kept: 'Text of yours that was never saved is kept in this browser, but somebody saved the page since.',
  putIn: 'Put mine in instead',
  drop: 'Forget it',
  remove: 'Remove the page',
  removeFirst: 'Readers can read it. Take it away from them first.',
  removeHint: 'Its text goes for good, and its address leads nowhere.',
  removeNow: 'Remove for good',
};

/** The desk's words about standing pages. */
export type PageMessages = typeof en;

const de: PageMessages = {
  language: 'de',
  title: 'Feste Seiten',
  all: 'Alle Seiten',
  hint: 'Was die Zeitung über sich sagt, in der Reihenfolge am Fuß jeder Seite. Ziehen Sie eine Seite, oder verschieben Sie sie mit den Pfeilen.',
  none: 'Es gibt noch keine Seite. Leser suchen ein Impressum, einen Weg zu Ihnen und was mit ihren Daten geschieht.',
  fresh: 'Eine neue Seite',
  make: 'Schreiben',
  name: 'Titel',
  address: 'Adresse',
  addressHint: 'Ihre frühere Adresse führt von da an hierher.',
  ofText: 'Sprache',
  public: 'Leser können sie lesen',
  inFooter: 'Sie steht am Fuß jeder Seite',
  inBar: 'Sie steht in der Leiste über jeder Seite',
  hidden: 'nicht bei Lesern',
  unlisted: 'nicht am Fuß',
  barred: 'in der Leiste',
  onSite: 'Auf der Website',
  text: 'Text der Seite',
  recovered: 'In diesem Browser lag Text, der nicht gespeichert war. Er steht wieder da.',
  kept: 'In diesem Browser liegt Text von Ihnen, der nie gespeichert wurde; jemand hat die Seite seither gespeichert.',
  putIn: 'Meinen stattdessen einsetzen',
  drop: 'Vergessen',
  remove: 'Seite entfernen',
  removeFirst: 'Leser können sie lesen. Nehmen Sie sie ihnen zuerst weg.',
  removeHint: 'Ihr Text geht endgültig verloren, und ihre Adresse führt nirgendwohin.',
  removeNow: 'Endgültig entfernen',
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function pageMessagesFor(language: string): PageMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
