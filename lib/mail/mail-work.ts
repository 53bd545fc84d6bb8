import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { linkToken } from '#lib/auth/links.ts';
import { database } from '#lib/data/client.ts';
import { getSite } from '#lib/data/site.ts';
import type { Work } from '#lib/jobs/job-runner.ts';
import { deskMessagesFor } from '#lib/messages/desk/for-language.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, invitationPath, resetPath } from '#lib/urls.ts';
import { MAIL } from './outbox.ts';

const mailJob = z.object({ kind: z.enum(['invitation', 'reset']), tokenId: z.uuid() });
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

/** What the mail says; null when its link opens nothing any more. */
export async function composeMail(job: z.infer<typeof mailJob>): Promise<{
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
} | null> {
  const row = await database().staffToken.findUnique({
    where: { id: job.tokenId },
    include: { staff: true },
  });
  const to = row?.staff?.email ?? row?.email;
  if (!row || !to || row.usedAt || row.expiresAt <= new Date()) return null;
  const site = await getSite();
  const { mail } = deskMessagesFor(site.language);
  const token = linkToken(job.kind, row.id);
  const path = job.kind === 'invitation' ? invitationPath(token) : resetPath(token);
  const link = absoluteUrl(siteOrigin(), path);
  const name = row.staff?.name ?? row.name;
  const { subject, text } = mail[job.kind]({ name, paper: site.name, link });
  const address = site.email || `desk@${new URL(siteOrigin()).hostname}`;
  return { from: { name: site.name, address }, to, subject, text };
}
