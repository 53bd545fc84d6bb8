import type { ReactNode } from 'react';
import type { DeskMessages } from '#lib/messages/desk/messages.ts';
import { FRONT_PATH } from '#lib/urls.ts';
import { type NavLink, NavLinks } from './nav-links.tsx';
import { PhoneMenu } from './phone-menu.tsx';
import styles from './shell.module.css';
import { SignOutButton } from './sign-out-button.tsx';

export interface DeskShellProps {
  words: DeskMessages;
  paper: string;
  person: { name: string; role: keyof DeskMessages['role'] };
  /** What this person may go to. */
  links: NavLink[];
  /** One's own account and the like. */
  own: NavLink[];
  children: ReactNode;
}

/** The desk around a page: navigation beside it, or behind a button on a phone. */
export function DeskShell({ words, paper, person, links, own, children }: DeskShellProps) {
  const ways = (
    <>
      <NavLinks links={links} />
      <div className={styles.foot}>
        <p className={styles.person}>
          {person.name}
          <span className={styles.role}>{words.role[person.role].name}</span>
        </p>
        <NavLinks links={own} />
        <a className={styles.link} href={FRONT_PATH}>
          {words.toSite}
        </a>
        <SignOutButton />
      </div>
    </>
  );
  return (
    <div className={styles.desk}>
      <a className={styles.skip} href="#content">
        {words.skipToContent}
      </a>
      <header className={styles.head}>
        <p className={styles.paper}>{paper}</p>
        <nav aria-label={words.navigation} className={styles.side}>
          {ways}
        </nav>
        <nav aria-label={words.navigation} className={styles.phone}>
          <PhoneMenu label={words.menu}>{ways}</PhoneMenu>
        </nav>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
