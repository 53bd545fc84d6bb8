import type { ReactNode } from 'react';
import { UnreadCount } from '#components/admin/notices/unread-count.tsx';
import { DeskShell } from '#components/admin/shell/desk-shell.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { countUnread } from '#lib/desk/notices/notices.ts';
import { DESK_NOTICES_PATH } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import {
  ACCOUNT_PATH,
  ADMIN_PATH,
  AUDIT_PATH,
  DESK_AUTHORS_PATH,
  DESK_MEDIA_PATH,
  DESK_STORIES_PATH,
  SETTINGS_PATH,
  STAFF_PATH,
} from '#lib/urls.ts';
import { readDesk } from '../desk.ts';
import { paperWays } from '../paper-ways.ts';
import { requirePerson } from '../person.ts';

/** Everything at the desk for those who are signed in. Each page asks again what its reader may do. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [person, { words, site }] = await Promise.all([requirePerson(), readDesk()]);
  const unread = await countUnread(deskDatabase(), {
    staffId: person.id,
    role: person.role,
  });
  const notices = {
    href: DESK_NOTICES_PATH,
    label: noticeMessagesFor(site.language).title,
    aside: <UnreadCount initial={unread} />,
  };
  const links = [
    { href: ADMIN_PATH, label: words.pages.home, isOpen: true },
    { href: DESK_STORIES_PATH, label: words.pages.stories, isOpen: may(person, 'story.list') },
    { href: DESK_MEDIA_PATH, label: words.pages.media, isOpen: may(person, 'media.read') },
    ...paperWays(person, site.language),
    { href: DESK_AUTHORS_PATH, label: words.pages.authors, isOpen: may(person, 'author.manage') },
    { href: STAFF_PATH, label: words.pages.staff, isOpen: may(person, 'people.manage') },
    { href: SETTINGS_PATH, label: words.pages.settings, isOpen: may(person, 'settings.manage') },
    { href: AUDIT_PATH, label: words.pages.audit, isOpen: may(person, 'audit.read') },
  ];
  return (
    <DeskShell
      words={words}
      paper={site.name}
      person={person}
      links={links.filter(({ isOpen }) => isOpen).map(({ href, label }) => ({ href, label }))}
      own={[notices, { href: ACCOUNT_PATH, label: words.pages.account }]}
    >
      {children}
    </DeskShell>
  );
}
