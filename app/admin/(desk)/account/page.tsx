import type { Metadata } from 'next';
import { MailChoice } from '#components/admin/notices/mail-choice.tsx';
import { CodeSetup } from '#components/admin/people/code-setup.tsx';
import { NameForm, PasswordForm } from '#components/admin/people/own-forms.tsx';
import { PasskeyList } from '#components/admin/people/passkey-list.tsx';
import { SessionList } from '#components/admin/people/session-list.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { listPasskeys } from '#lib/auth/passkeys.ts';
import { hasCode } from '#lib/auth/second-factor.ts';
import { listSessions } from '#lib/auth/sessions.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { mailedKinds } from '#lib/desk/notices/notices.ts';
import { kindsFor } from '#lib/desk/notices/tell-colleagues.ts';
import { sendsMail } from '#lib/mail/outbox.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import * as actions from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDesk()).words.account.title };
}

export default async function AccountPage({ searchParams }: PageProps<'/admin/account'>) {
  const [person, { words }, { said }] = await Promise.all([
    requirePerson(),
    readDesk(),
    searchParams,
  ]);
  const [isOn, passkeys, sessions, mailed] = await Promise.all([
    hasCode(person),
    listPasskeys(person),
    listSessions(person),
    mailedKinds(deskDatabase(), { staffId: person.id }),
  ]);
  const { account } = words;
  const notices = noticeMessagesFor(words.language);
  return (
    <>
      <PageHead title={account.title} />
      <Part id="name" title={account.name}>
        <NameForm name={person.name} action={actions.saveName} />
      </Part>
      <Part id="notices" title={notices.byMail}>
        {sendsMail() ? (
          <MailChoice kinds={kindsFor(person)} mailed={mailed} action={actions.chooseMails} />
        ) : (
          <p>{notices.noMail}</p>
        )}
      </Part>
      <Part id="password" title={account.password}>
        <PasswordForm email={person.email} action={actions.savePassword} />
      </Part>
      <Part id="code" title={account.code}>
        <CodeSetup
          isOn={isOn}
          hasEnded={said === 'code-ended'}
          start={actions.startCode}
          turnOn={actions.turnCodeOn}
          turnOff={actions.turnCodeOff}
          renew={actions.renewCodes}
        />
      </Part>
      <Part id="passkeys" title={account.passkeys}>
        <PasskeyList
          passkeys={passkeys}
          ask={actions.askForNewPasskey}
          add={actions.keepPasskey}
          remove={actions.forgetPasskey}
        />
      </Part>
      <Part id="sessions" title={account.sessions}>
        <SessionList
          sessions={sessions}
          end={actions.endSession}
          endOthers={actions.endOtherSessions}
        />
      </Part>
    </>
  );
}
