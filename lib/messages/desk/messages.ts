import type { Role } from '#lib/domain/permissions.ts';

/** What the desk's functions may refuse about people and sign-in. */
export type PeopleProblemWords = Record<
  | 'short'
  | 'long'
  | 'common'
  | 'forbidden'
  | 'missing'
  | 'bad_email'
  | 'bad_name'
  | 'bad_role'
  | 'taken'
  | 'link_spent'
  | 'set_up_already'
  | 'oneself'
  | 'last_administrator'
  | 'wrong_password'
  | 'wrong_code'
  | 'code_given'
  | 'code_on'
  | 'bad_passkey'
  | 'too_many'
  | 'wrong'
  | 'expired'
  | 'offline',
  string
>;

type MailWords = (mail: { name: string; paper: string; link: string }) => {
  subject: string;
  text: string;
};

/** Every word of the desk's frame and of what concerns people. One object per language, each complete. */
export interface DeskMessages {
  language: string;
  direction: 'ltr' | 'rtl';
  desk: string;
  skipToContent: string;
  close: string;
  menu: string;
  navigation: string;
  toSite: string;
  pages: Record<
    'home' | 'stories' | 'media' | 'authors' | 'settings' | 'staff' | 'audit' | 'account',
    string
  >;
  signOut: string;
  role: Record<Role, { name: string; may: string }>;
  cancel: string;
  done: string;
  notFound: { title: string; text: string; link: string };
  failure: { title: string; text: string; again: string };
  forbidden: { title: string; text: string };
  home: { title: (name: string) => string; write: string; yours: string };
  signIn: {
    title: string;
    email: string;
    password: string;
    submit: string;
    passkey: string;
    forgot: string;
    codeTitle: string;
    code: string;
    codeHint: string;
    useRecovery: string;
    recovery: string;
    recoveryHint: string;
    useCode: string;
    startOver: string;
  };
  newPassword: { label: string; hint: string; show: string };
  setup: { title: string; text: string; name: string; submit: string };
  invitation: { title: (paper: string) => string; text: (role: string) => string; submit: string };
  linkSpent: { title: string; text: string; link: string };
  reset: {
    title: string;
    ask: string;
    askHint: string;
    submit: string;
    sent: string;
    noMail: string;
    choose: string;
    save: string;
    saved: string;
  };
  account: {
    title: string;
    name: string;
    saveName: string;
    nameSaved: string;
    password: string;
    current: string;
    change: string;
    changed: string;
    code: string;
    codeText: string;
    codeOn: string;
    codeBegin: string;
    codeScan: string;
    codeKey: string;
    codeSave: string;
    codeConfirm: string;
    codeEnd: string;
    codeStarted: string;
    codeEnded: string;
    recovery: string;
    recoveryText: string;
    recoveryRenew: string;
    passkeys: string;
    passkeysText: string;
    passkeyName: string;
    passkeyAdd: string;
    passkeyAdded: string;
    passkeyNone: string;
    passkeyUsed: (date: string) => string;
    passkeyNeverUsed: string;
    passkeyRemove: (name: string) => string;
    remove: string;
    sessions: string;
    sessionsText: string;
    thisBrowser: string;
    sessionSince: (date: string) => string;
    sessionEnd: string;
    sessionsEndOthers: string;
    unknownBrowser: string;
  };
  staff: {
    title: string;
    name: string;
    role: string;
    roleOf: (name: string) => string;
    saveRole: string;
    roleSaved: (name: string) => string;
    lastSignIn: string;
    never: string;
    code: string;
    passkeys: (count: number) => string;
    disabled: string;
    disable: string;
    enable: string;
    resetLink: string;
    removeFactors: string;
    more: (name: string) => string;
    you: string;
    invite: string;
    inviteText: string;
    email: string;
    inviteName: string;
    inviteSubmit: string;
    waiting: string;
    validUntil: (date: string) => string;
    withdraw: string;
    withdrawn: string;
    invited: (email: string) => string;
    mailed: (email: string) => string;
    copyThis: string;
    copy: string;
    copied: string;
    saved: string;
  };
  audit: {
    title: string;
    when: string;
    who: string;
    what: string;
    about: string;
    stories: string;
    people: string;
    where: string;
    details: string;
    anybody: string;
    anything: string;
    from: string;
    to: string;
    show: string;
    older: string;
    newest: string;
    none: string;
    site: string;
    actions: Record<string, string>;
  };
  mail: Record<'invitation' | 'reset', MailWords>;
  problems: PeopleProblemWords;
  tooMany: (minutes: number) => string;
}
