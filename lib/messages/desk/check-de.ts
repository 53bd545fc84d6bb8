import type { CheckMessages } from './check.ts';

export const checkDe: CheckMessages = {
  language: 'de',
  title: 'Prüfung',
  blocks: 'Muss behoben werden, ehe Leser es bekommen',
  warnings: 'Einen Blick wert',
  clean: 'Nichts zu beanstanden.',
  waiting: 'Der Beitrag wird durchgesehen.',
  show: 'Zeigen',
  counted: (blocks, warnings) =>
    [
      blocks > 0 ? (blocks === 1 ? '1 Hindernis' : `${blocks} Hindernisse`) : '',
      warnings > 0 ? (warnings === 1 ? '1 Hinweis' : `${warnings} Hinweise`) : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  refused: 'Der Beitrag ist noch nicht reif für Leser',
  reason: 'Trotzdem veröffentlichen, weil',
  reasonHint: 'Der Grund bleibt im Protokoll.',
  findings: {
    'headline-missing': () => 'Es fehlt die Überschrift. Schreiben Sie eine.',
    'section-missing': () => 'Kein Ressort ist gewählt. Wählen Sie, wo der Beitrag steht.',
    'author-missing': () => 'Niemand ist als Autor genannt. Nennen Sie mindestens einen.',
    'hero-undecided': () =>
      'Es gibt kein Aufmacherbild. Wählen Sie eines, oder geben Sie an, dass es keines geben soll.',
    'picture-gone': () =>
      'Dieses Bild gibt es nicht mehr. Wählen Sie ein anderes, oder nehmen Sie es heraus.',
    'alt-missing': ({ about }) =>
      `Das Bild „${about}“ hat keine Beschreibung. Sagen Sie, was zu sehen ist, oder kennzeichnen Sie es als Schmuck.`,
    'rights-ended': ({ about }) =>
      `Die Rechte am Bild „${about}“ sind abgelaufen. Wählen Sie ein anderes, oder verlängern Sie sie.`,
    'own-link-broken': ({ about }) =>
      about
        ? `Der Link zu ${about} führt auf dieser Website ins Leere. Berichtigen Sie ihn, oder nehmen Sie ihn heraus.`
        : 'Dies führt zu einem Beitrag, den es nicht mehr gibt. Wählen Sie einen anderen, oder nehmen Sie es heraus.',
    'headline-long': ({ count }) =>
      `Die Überschrift hat ${count} Zeichen. Ab 110 wird sie dort gekürzt, wo man sie findet.`,
    'headline-taken': () => 'Ein anderer Beitrag dieser Wochen hat dieselbe Überschrift.',
    'standfirst-missing': () =>
      'Es fehlt der Vorspann. Listen und Feeds zeigen nichts an seiner Stelle.',
    'standfirst-is-headline': () => 'Der Vorspann sagt, was die Überschrift sagt.',
    'standfirst-repeated': () => 'Der erste Absatz sagt, was der Vorspann sagt.',
    'heading-repeated': ({ about }) => `„${about}“ steht schon über dem Text oder in ihm.`,
    'heading-empty': () => 'Diese Zwischenüberschrift hat keine Worte. Nehmen Sie sie heraus.',
    'heading-alone': ({ about }) => `Unter der Zwischenüberschrift „${about}“ steht nichts.`,
    'heading-skipped': ({ about }) =>
      `Die Zwischenüberschrift „${about}“ ist hier zu klein: Eine Stufe ist ausgelassen.`,
    'paragraph-long': ({ about, count }) =>
      `Der Absatz „${about}“ hat ${count} Wörter. Teilen Sie ihn.`,
    'hero-small': ({ about, count }) =>
      `Das Aufmacherbild „${about}“ ist ${count} Pixel breit. Es sollte 1.200 oder mehr haben.`,
    'alt-says-nothing': ({ about }) =>
      `Die Beschreibung von „${about}“ sagt nichts. Sagen Sie, was zu sehen ist.`,
    'alt-is-caption': ({ about }) =>
      `Beschreibung und Bildtext von „${about}“ sind gleich. Die eine sagt, was zu sehen ist, der andere, was es bedeutet.`,
    'alt-is-headline': ({ about }) =>
      `Die Beschreibung von „${about}“ wiederholt die Überschrift. Sagen Sie, was zu sehen ist.`,
    'alt-is-file-name': ({ about }) =>
      `Die Beschreibung von „${about}“ ist der Name einer Datei. Sagen Sie, was zu sehen ist.`,
    'caption-without-credit': ({ about }) =>
      `Das Bild „${about}“ hat einen Bildtext, doch niemand ist als Urheber genannt.`,
    'picture-unrelated': ({ about }) =>
      `Von „${about}“ ist im Beitrag nicht die Rede. Wählen Sie ein anderes Bild, oder sagen Sie im Bildtext, was es damit zu tun hat.`,
    'plan-before-embargo': () =>
      'Was geplant ist, kommt vor dem Ende dieser Sperrfrist zu den Lesern. Verschieben Sie den Plan, oder nehmen Sie ihn zurück.',
    'own-link-hidden': ({ about }) =>
      `„${about}“ ist nicht öffentlich: Bis dahin finden Leser hier keinen Link.`,
    'outside-link-dead': ({ about }) => `${about} antwortet, dass es diese Seite nicht gibt.`,
  },
};
