import type { Metadata } from 'next';
import { CodeSetup } from '#components/admin/people/code-setup.tsx';
import { NameForm, PasswordForm } from '#components/admin/people/own-forms.tsx';
import { PasskeyList } from '#components/admin/people/passkey-list.tsx';
import { SessionList } from '#components/admin/people/session-list.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { listPasskeys } from '#lib/auth/passkeys.ts';
import { hasCode } from '#lib/auth/second-factor.ts';
import { listSessions } from '#lib/auth/sessions.ts';
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
  const [isOn, passkeys, sessions] = await Promise.all([
    hasCode(person),
    listPasskeys(person),
    listSessions(person),
  ]);
  const { account } = words;
  return (
    <>
      <PageHead title={account.title} />
      <Part id="name" title={account.name}>
        <NameForm name={person.name} action={actions.saveName} />
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
