import type { Site } from '#lib/domain/story.ts';
import type { settingsMessagesFor } from '#lib/messages/desk/settings.ts';
import type { PaperField } from '../paper/paper-form.tsx';

/** The fields that say how the paper speaks and who answers for it. */
export function mannerFields(
  words: ReturnType<typeof settingsMessagesFor>,
  site: Site,
): PaperField[] {
  const zones = new Set([site.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [
    {
      kind: 'lines',
      name: 'description',
      label: words.description,
      hint: words.descriptionHint,
      value: site.description,
    },
    {
      name: 'language',
      label: words.siteLanguage,
      hint: words.siteLanguageHint,
      value: site.language,
    },
    {
      kind: 'choice',
      name: 'timeZone',
      label: words.timeZone,
      hint: words.timeZoneHint,
      value: site.timeZone,
      options: [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    },
    { name: 'publisher', label: words.publisher, value: site.publisher },
    { kind: 'email', name: 'email', label: words.email, value: site.email },
    { name: 'socialHandle', label: words.socialHandle, value: site.socialHandle },
    {
      name: 'feedItems',
      label: words.feedItems,
      hint: words.feedItemsHint,
      value: String(site.feedItems),
    },
    {
      kind: 'check',
      name: 'feedFullText',
      label: words.feedFullText,
      value: site.feedFullText ? 'yes' : '',
    },
  ];
}
