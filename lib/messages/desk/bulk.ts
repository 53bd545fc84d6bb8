import type { BulkStep } from '#lib/domain/bulk.ts';

/** The desk's words about doing something with many stories. */
export interface BulkMessages {
  choose: (headline: string) => string;
  all: string;
  chosen: (count: number) => string;
  label: string;
  what: string;
  steps: Record<BulkStep, string>;
  move: (section: string) => string;
  run: string;
  none: string;
  done: (count: number) => string;
  undone: (count: number) => string;
  undo: string;
  refused: (count: number) => string;
  unseen: string;
}

const stories = (count: number) => (count === 1 ? '1 story' : `${count} stories`);
const en: BulkMessages = {
  choose: (headline) => `Choose “${headline}”`,
  all: 'Choose all',
  chosen: (count) => `${stories(count)} chosen`,
  label: 'With those chosen',
  what: 'What to do',
  steps: {
    submit: 'Hand in',
    take_back: 'Take back',
    approve: 'Approve',
    return: 'Return to the author',
    unpublish: 'Take off the site',
  },
  move: (section) => `Move to ${section}`,
  run: 'Do it',
  none: 'Choose stories first, and what to do with them.',
  done: (count) => `Done with ${stories(count)}.`,
  undone: (count) => `Undone with ${stories(count)}.`,
  undo: 'Undo',
  refused: (count) => `Not done with ${stories(count)}:`,
  unseen: 'A story that is gone',
};

const beitraege = (count: number) => (count === 1 ? '1 Beitrag' : `${count} Beiträge`);
const beitraegen = (count: number) => (count === 1 ? '1 Beitrag' : `${count} Beiträgen`);
const de: BulkMessages = {
  choose: (headline) => `„${headline}“ auswählen`,
  all: 'Alle auswählen',
  chosen: (count) => `${beitraege(count)} ausgewählt`,
  label: 'Mit den ausgewählten',
  what: 'Was geschehen soll',
  steps: {
    submit: 'Abgeben',
    take_back: 'Zurückholen',
    approve: 'Freigeben',
    return: 'Zurückgeben',
    unpublish: 'Von der Website nehmen',
  },
  move: (section) => `In „${section}“ verschieben`,
  run: 'Ausführen',
  none: 'Wählen Sie zuerst Beiträge aus, und was mit ihnen geschehen soll.',
  done: (count) => `Erledigt bei ${beitraegen(count)}.`,
  undone: (count) => `Rückgängig gemacht bei ${beitraegen(count)}.`,
  undo: 'Rückgängig machen',
  refused: (count) => `Nicht erledigt bei ${beitraegen(count)}:`,
  unseen: 'Ein Beitrag, den es nicht mehr gibt',
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function bulkMessagesFor(language: string): BulkMessages {
  return language.toLowerCase().split('-')[0] === 'de' ? de : en;
}
