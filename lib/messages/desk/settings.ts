/** The desk's words about the paper's own settings. One object per language, each complete. */
const en = {
  language: 'en',
  title: 'Settings',
  name: 'Name of the paper',
  tagline: 'Line under the name',
  taglineHint: 'On the front page.',
  logo: 'Logo',
  logoHint:
    'Stands in the head of every page and beside the name in search engines. One that is twice as wide as high stands for the name.',
  accent: 'Colour',
  accentHint:
    'Marks kickers and links. Where it could not be read it is made darker by day and lighter by night.',
  accentPick: 'Pick a colour',
  accentOwn: 'As the paper comes',
  day: 'By day',
  night: 'By night',
  sampleKicker: 'Kicker',
  sampleHeadline: 'A headline of today',
  sampleText: 'A line of text with a link in it.',
  save: 'Save',
  saved: 'Saved. All pages say so in a moment.',
  preview: 'How it looks',
  noName: 'The paper',
  manner: 'Language, time and feeds',
  description: 'What the paper is',
  descriptionHint: 'For search engines and feed readers. One or two sentences.',
  siteLanguage: 'Language',
  siteLanguageHint:
    'A code such as “en”, “de” or “de-AT”. Dates and all words of the site follow it.',
  timeZone: 'Time zone of the newsroom',
  timeZoneHint: 'In it times are shown and entered.',
  publisher: 'Publisher',
  email: 'E-mail for readers',
  socialHandle: 'Social handle',
  feedItems: 'Stories in a feed',
  feedItemsHint: 'From 1 to 200; older ones follow in documents of their own.',
  feedFullText: 'Feeds hold the whole story',
};

type SettingsMessages = typeof en;

const de: SettingsMessages = {
  language: 'de',
  title: 'Einstellungen',
  name: 'Name der Zeitung',
  tagline: 'Zeile unter dem Namen',
  taglineHint: 'Auf der Titelseite.',
  logo: 'Logo',
  logoHint:
    'Steht im Kopf jeder Seite und in Suchmaschinen neben dem Namen. Eines, das doppelt so breit wie hoch ist, steht für den Namen.',
  accent: 'Farbe',
  accentHint:
    'Kennzeichnet Dachzeilen und Links. Wo man sie nicht lesen könnte, wird sie am Tag dunkler und bei Nacht heller.',
  accentPick: 'Farbe wählen',
  accentOwn: 'Wie mitgeliefert',
  day: 'Am Tag',
  night: 'Bei Nacht',
  sampleKicker: 'Dachzeile',
  sampleHeadline: 'Eine Überschrift von heute',
  sampleText: 'Eine Zeile Text mit einem Link darin.',
  save: 'Speichern',
  saved: 'Gespeichert. Gleich steht es auf allen Seiten.',
  preview: 'So sieht es aus',
  noName: 'Die Zeitung',
  manner: 'Sprache, Zeit und Feeds',
  description: 'Was die Zeitung ist',
  descriptionHint: 'Für Suchmaschinen und Feedreader. Ein, zwei Sätze.',
  siteLanguage: 'Sprache',
  siteLanguageHint:
    'Ein Kürzel wie „en“, „de“ oder „de-AT“. Datumsangaben und alle Wörter der Website folgen ihm.',
  timeZone: 'Zeitzone der Redaktion',
  timeZoneHint: 'In ihr werden Zeiten gezeigt und eingegeben.',
  publisher: 'Herausgeber',
  email: 'E-Mail für Leser',
  socialHandle: 'Social-Media-Name',
  feedItems: 'Beiträge in einem Feed',
  feedItemsHint: 'Von 1 bis 200; ältere folgen in eigenen Dokumenten.',
  feedFullText: 'Feeds enthalten den ganzen Beitrag',
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function settingsMessagesFor(language: string): SettingsMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
