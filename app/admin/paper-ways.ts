import type { Person } from '#lib/auth/person.ts';
import {
  DESK_CALENDAR_PATH,
  DESK_FRONT_PATH,
  DESK_PAGES_PATH,
  DESK_REDIRECTS_PATH,
  DESK_SECTIONS_PATH,
  DESK_TOPICS_PATH,
} from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { calendarMessagesFor } from '#lib/messages/desk/calendar.ts';
import { pageMessagesFor } from '#lib/messages/desk/pages.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';

/** The ways to what surrounds the stories, and whether they are open to somebody. */
export function paperWays(
  person: Person,
  language: string,
): { href: string; label: string; isOpen: boolean }[] {
  const { front, sections, topics, redirects } = paperMessagesFor(language);
  return [
    {
      href: DESK_CALENDAR_PATH,
      label: calendarMessagesFor(language).title,
      isOpen: may(person, 'story.list_all'),
    },
    { href: DESK_FRONT_PATH, label: front.title, isOpen: may(person, 'front.manage') },
    {
      href: DESK_SECTIONS_PATH,
      label: sections.title,
      isOpen: may(person, 'section.manage'),
    },
    { href: DESK_TOPICS_PATH, label: topics.title, isOpen: may(person, 'topic.manage') },
    {
      href: DESK_PAGES_PATH,
      label: pageMessagesFor(language).title,
      isOpen: may(person, 'page.manage'),
    },
    {
      href: DESK_REDIRECTS_PATH,
      label: redirects.title,
      isOpen: may(person, 'redirect.manage'),
    },
  ];
}
