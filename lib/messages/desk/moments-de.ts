import type { MomentMessages } from './moments.ts';

export const momentsDe: MomentMessages = {
  language: 'de',
  publish: 'Veröffentlichen …',
  more: 'Mehr',
  when: 'Wann',
  now: 'Jetzt',
  later: 'Zu einer Zeit',
  time: 'Tag und Uhrzeit',
  end: 'Von der Website am',
  endHint: 'Bleibt das Feld leer, bleibt der Beitrag.',
  gap: (then) => `Diese Zeit gibt es nicht: Die Uhren werden vorgestellt. Gemeint ist ${then}.`,
  twice: 'Die Uhren werden zurückgestellt: Diese Zeit gibt es zweimal. Welche ist gemeint?',
  told: 'Was Leser erfahren',
  update: 'Eine Aktualisierung: Der Beitrag gilt als erneuert',
  minor: 'Eine Kleinigkeit: Die Zeit der Aktualisierung bleibt',
  note: 'Was neu ist',
  noteHint: 'Leser finden es in der Geschichte des Beitrags.',
  planned: (when) => `Eine Fassung ist geplant für ${when}.`,
  replace: 'Diese tritt an ihre Stelle',
  keep: 'Sie bleibt geplant',
  plannedFor: (when) => `Nächste Fassung: ${when}`,
  ends: (when) => `Endet: ${when}`,
  reason: 'Warum',
  reasonHint: 'Der Grund bleibt im Protokoll.',
  leave: 'Alles lassen, wie es ist',
  explained: {
    cancel: 'Was geplant war, wird zurückgenommen. Was Leser haben, bleibt, wie es ist.',
    limit: 'Bis dahin haben Leser den Beitrag. Bleibt das Feld leer, bleibt er.',
    unpublish:
      'Leser finden den Beitrag nirgends mehr, und was für ihn geplant war, wird zurückgenommen. Sie können ihn wieder veröffentlichen.',
    remove:
      'Der Beitrag geht endgültig, mit allem, was geplant ist. Seine Adresse sagt, dass er entfernt wurde. Das lässt sich nicht zurücknehmen.',
  },
};
