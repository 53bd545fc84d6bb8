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
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function settingsMessagesFor(language: string): SettingsMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
