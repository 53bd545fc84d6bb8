import type { MomentMessages } from './moments.ts';

export const momentsEn: MomentMessages = {
  language: 'en',
  publish: 'Publish…',
  more: 'More',
  when: 'When',
  now: 'Now',
  later: 'At a time',
  time: 'Day and time',
  end: 'Off the site at',
  endHint: 'Left empty it stays.',
  gap: (then) => `There is no such time: the clocks are put forward. This means ${then}.`,
  twice: 'The clocks are put back: this time comes twice. Which is meant?',
  told: 'What readers are told',
  update: 'An update: the story counts as renewed',
  minor: 'A minor change: the time of the update stays',
  note: 'What is new',
  noteHint: 'Readers find it in the story’s history.',
  planned: (when) => `A version is planned for ${when}.`,
  replace: 'This one takes its place',
  keep: 'It stays planned',
  plannedFor: (when) => `Next version: ${when}`,
  ends: (when) => `Ends: ${when}`,
  reason: 'Why',
  reasonHint: 'The reason is kept in the log.',
  leave: 'Leave it as it is',
  explained: {
    cancel: 'What was planned is taken back. What readers have stays as it is.',
    limit: 'Readers have the story until then. Leave it empty, and it stays.',
    unpublish:
      'Readers find the story nowhere any more, and what was planned for it is taken back. You can publish it again.',
    remove:
      'The story goes for good, with its plans. Its address says that it was removed. This cannot be undone.',
  },
};
