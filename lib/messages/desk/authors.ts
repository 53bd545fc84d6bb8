/** The desk's words about authors. One object per language, each complete. */
const en = {
  language: 'en',
  list: {
    title: 'Authors',
    make: 'New author',
    none: 'No authors yet.',
    page: 'On the site',
    noStories: 'No stories yet',
  },
  form: {
    back: 'All authors',
    makeTitle: 'New author',
    name: 'Name',
    jobTitle: 'What they are',
    jobTitleHint: 'As printed under the name: “Science editor”',
    portrait: 'Portrait',
    biography: 'Who they are',
    slug: 'Address',
    slugHint: 'Made from the name when left empty.',
    slugMoves: 'A former address leads to the new one.',
    links: 'Elsewhere',
    linksHint: 'Their own site and where they write otherwise, under their name on the site.',
    linkName: 'Name',
    linkAddress: 'Address',
    linkAdd: 'Add a link',
    linkRemove: (name: string) => `Take out ${name}`,
    colleague: 'Account',
    colleagueHint: 'What this colleague sees as their own stories.',
    nobody: 'None at the desk',
    save: 'Save',
    make: 'Make',
    saved: 'Saved.',
  },
};

export type AuthorMessages = typeof en;

const de: AuthorMessages = {
  language: 'de',
  list: {
    title: 'Autoren',
    make: 'Neuer Autor',
    none: 'Noch keine Autoren.',
    page: 'Auf der Website',
    noStories: 'Noch keine Beiträge',
  },
  form: {
    back: 'Alle Autoren',
    makeTitle: 'Neuer Autor',
    name: 'Name',
    jobTitle: 'Aufgabe',
    jobTitleHint: 'Wie unter dem Namen gedruckt: „Wissenschaft“',
    portrait: 'Porträt',
    biography: 'Zur Person',
    slug: 'Adresse',
    slugHint: 'Aus dem Namen gemacht, wenn hier nichts steht.',
    slugMoves: 'Eine frühere Adresse führt zur neuen.',
    links: 'Anderswo',
    linksHint: 'Eigene Website und wo sie sonst schreiben, unter dem Namen auf der Website.',
    linkName: 'Name',
    linkAddress: 'Adresse',
    linkAdd: 'Link hinzufügen',
    linkRemove: (name) => `${name} herausnehmen`,
    colleague: 'Konto',
    colleagueHint: 'Wer die Beiträge als seine eigenen sieht.',
    nobody: 'Niemand in der Redaktion',
    save: 'Speichern',
    make: 'Anlegen',
    saved: 'Gespeichert.',
  },
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function authorMessagesFor(language: string): AuthorMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
