import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { linkToken } from '#lib/auth/links.ts';
import { database } from '#lib/data/client.ts';
import { getSite } from '#lib/data/site.ts';
import { allows } from '#lib/desk/drafts/colleague.ts';
import { readStoryDraft } from '#lib/desk/drafts/story-draft.ts';
import { noticeKindOf } from '#lib/domain/notice-kind.ts';
import type { Site } from '#lib/domain/story.ts';
import type { Work } from '#lib/jobs/job-runner.ts';
import { deskMessagesFor } from '#lib/messages/desk/for-language.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, deskStoryPath, invitationPath, resetPath } from '#lib/urls.ts';
import { MAIL } from './outbox.ts';

const mailJob = z.union([
  z.object({ kind: z.enum(['invitation', 'reset']), tokenId: z.uuid() }),
  z.object({ kind: z.literal('notice'), noticeId: z.uuid() }),
]);
/** A mail server that says nothing must not keep a job for ever. */
const PATIENCE_MS = 20_000;

/** How mails are sent: one after the other, over hours when the mail server is away. */
export function mailWork(smtpUrl: string): Work {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    queue: MAIL,
    width: 1,
    retries: 10,
    retryAfter: 30,
    expires: 120,
    run: async (data) => {
      const mail = await composeMail(mailJob.parse(data));
      if (mail) await transport.sendMail(mail);
    },
  };
}

interface Mail {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
}

/** What the mail says; null when its link opens nothing any more, or its notice is old news. */
export async function composeMail(job: z.infer<typeof mailJob>): Promise<Mail | null> {
  const site = await getSite();
  const said =
    job.kind === 'notice' ? await sayNotice(job.noticeId, site) : await sayLink(job, site);
  if (!said) return null;
  const address = site.email || `desk@${new URL(siteOrigin()).hostname}`;
  return { from: { name: site.name, address }, ...said };
}

type Said = Pick<Mail, 'to' | 'subject' | 'text'> | null;

async function sayLink(
  { kind, tokenId }: { kind: 'invitation' | 'reset'; tokenId: string },
  site: Site,
): Promise<Said> {
  const row = await database().staffToken.findUnique({
    where: { id: tokenId },
    include: { staff: true },
  });
  const to = row?.staff?.email ?? row?.email;
  if (!row || !to || row.usedAt || row.expiresAt <= new Date()) return null;
  const token = linkToken(kind, row.id);
  const link = absoluteUrl(
    siteOrigin(),
    kind === 'invitation' ? invitationPath(token) : resetPath(token),
  );
  const name = row.staff?.name ?? row.name;
  return { to, ...deskMessagesFor(site.language).mail[kind]({ name, paper: site.name, link }) };
}

/** Who has read it in the desk meanwhile, or may not see the story any more, gets no mail of it. */
async function sayNotice(noticeId: string, site: Site): Promise<Said> {
  const db = database();
  const row = await db.notice.findUnique({
    where: { id: noticeId },
    include: { staff: true, by: true },
  });
  if (!row || row.readAt || row.staff.disabledAt) return null;
  const story = await readStoryDraft(db, row.articleId);
  const { id: staffId, role, email: to, name } = row.staff;
  if (!story || !allows(story, 'story.read', { staffId, role, ipAddress: null })) return null;
  const words = noticeMessagesFor(site.language);
  const kind = noticeKindOf(row.kind);
  if (!kind) return null;
  const headline = story.content.headline.trim() || words.noHeadline;
  const said = words.said[kind](row.by?.name || words.somebody, headline);
  const link = absoluteUrl(siteOrigin(), deskStoryPath(story.id));
  return { to, subject: said, text: words.mail({ name, said, link, paper: site.name }) };
}
