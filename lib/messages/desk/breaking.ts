/** The desk's words about the breaking-news line. One object per language, each complete. */
const en = {
  language: 'en',
  title: 'Breaking news',
  hint: 'One line above every page, for what cannot wait until somebody opens the front.',
  none: 'No line stands above the pages now.',
  now: 'Readers see it now',
  text: 'What has happened',
  textHint: 'One sentence, at most 140 characters.',
  story: 'Story about it',
  storyHint: 'The line leads to it, and goes when the story does.',
  noStory: 'None yet',
  until: 'Until',
  untilHint: 'It goes by itself then. Left empty, it stays until somebody takes it off.',
  set: 'Show it now',
  change: 'Change it',
  end: 'Take it off',
};

type BreakingMessages = typeof en;

const de: BreakingMessages = {
  language: 'de',
  title: 'Eilmeldung',
  hint: 'Eine Zeile über jeder Seite für das, was nicht warten kann, bis jemand die Titelseite öffnet.',
  none: 'Gerade steht keine Zeile über den Seiten.',
  now: 'Leser sehen sie jetzt',
  text: 'Was geschehen ist',
  textHint: 'Ein Satz, höchstens 140 Zeichen.',
  story: 'Beitrag dazu',
  storyHint: 'Die Zeile führt zu ihm und verschwindet mit ihm.',
  noStory: 'Noch keiner',
  until: 'Bis',
  untilHint: 'Dann verschwindet sie von selbst. Ohne Angabe bleibt sie, bis jemand sie entfernt.',
  set: 'Jetzt zeigen',
  change: 'Ändern',
  end: 'Entfernen',
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function breakingMessagesFor(language: string): BreakingMessages {
  return language.toLowerCase().split('-')[0] === de.language ? de : en;
}
