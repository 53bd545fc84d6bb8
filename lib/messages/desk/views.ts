const en = {
  title: 'Your views',
  keep: 'Keep this view',
  name: 'Name',
  share: 'For everybody at the desk',
  save: 'Keep',
  kept: 'Kept.',
  shared: 'of a colleague',
  forget: 'Forget',
  forgetOne: (name: string) => `Forget the view “${name}”`,
};

/** The desk's words about kept choices of stories. */
export type ViewMessages = typeof en;

const de: ViewMessages = {
  title: 'Ihre Ansichten',
  keep: 'Diese Ansicht behalten',
  name: 'Name',
  share: 'Für alle in der Redaktion',
  save: 'Behalten',
  kept: 'Behalten.',
  shared: 'aus der Redaktion',
  forget: 'Vergessen',
  forgetOne: (name) => `Ansicht „${name}“ vergessen`,
};

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function viewMessagesFor(language: string): ViewMessages {
  return language.toLowerCase().split('-')[0] === 'de' ? de : en;
}
