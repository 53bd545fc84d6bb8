/** What the audit log says that somebody did with what surrounds the stories, by language. */
export const paperActions = {
  en: {
    'edition.seed': 'put in the demo edition',
    'topic.rename': 'renamed a topic',
    'topic.merge': 'merged two topics',
    'section.create': 'made a section',
    'section.save': 'changed a section',
    'section.move': 'moved a section',
    'front.publish': 'published a front',
    'front.plan': 'planned a front',
    'front.cancel': 'cancelled the plan of a front',
    'redirect.add': 'let addresses lead elsewhere',
    'redirect.remove': 'took a redirect away',
  },
  de: {
    'edition.seed': 'legte die Musterausgabe an',
    'topic.rename': 'benannte ein Thema um',
    'topic.merge': 'legte zwei Themen zusammen',
    'section.create': 'legte ein Ressort an',
    'section.save': 'änderte ein Ressort',
    'section.move': 'verschob ein Ressort',
    'front.publish': 'veröffentlichte eine Startseite',
    'front.plan': 'plante eine Startseite',
    'front.cancel': 'sagte den Plan einer Startseite ab',
    'redirect.add': 'leitete Adressen weiter',
    'redirect.remove': 'entfernte eine Weiterleitung',
  },
} as const;
