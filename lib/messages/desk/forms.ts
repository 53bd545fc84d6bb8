/** The desk's words about forms of every kind. One object per language, each complete. */
const en = {
  language: 'en',
  notSent:
    'This did not arrive: there was no connection, or the server did not answer. What you wrote stands here still. Send it once more.',
};

const de: typeof en = {
  language: 'de',
  notSent:
    'Das ist nicht angekommen: Es gab keine Verbindung, oder der Server hat nicht geantwortet. Was Sie geschrieben haben, steht noch hier. Senden Sie es noch einmal.',
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function formMessagesFor(language: string): typeof en {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
