'use client';
import { formatShort } from '#lib/dates.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { useDesk, useWords } from '../shell/desk-provider.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import type { FormAction } from './form-state.ts';
import styles from './staff.module.css';
import { OneButton } from './staff-row.tsx';

/** An invitation that waits: its link once more, and a way to take it back. */
export function InvitationRow({
  invitation,
  withdraw,
}: {
  invitation: { id: string; email: string; role: Role; expiresAt: Date; link: string };
  withdraw: FormAction;
}) {
  const desk = useDesk();
  const { staff, role } = useWords();
  const { id, email, expiresAt, link } = invitation;
  return (
    <li className={styles.colleague}>
      <div>
        <span className={styles.name}>{email}</span>
        <span className={styles.aside}>
          {role[invitation.role].name} · {staff.validUntil(formatShort(expiresAt, desk))}
        </span>
      </div>
      <OneButton id={id} action={withdraw} label={staff.withdraw} />
      <div className={styles.more}>
        <CopyLink link={link} />
      </div>
    </li>
  );
}
