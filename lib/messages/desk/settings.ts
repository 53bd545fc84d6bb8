/** The desk's words about the paper's own settings. One object per language, each complete. */
const en = {
  language: 'en',
  title: 'Settings',
  name: 'Name of the paper',
  tagline: 'Line under the name',
  taglineHint: 'On the front page.',
  logo: 'Logo',
  logoHint: 'What search engines show beside the name.',
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
  logoHint: 'Was Suchmaschinen neben dem Namen zeigen.',
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
