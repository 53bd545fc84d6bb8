import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { readLinkToken } from '#lib/auth/links.ts';
import { configureAuth } from '#lib/auth/settings.ts';
import { invite } from '#lib/desk/invitations.ts';
import type { PeopleActor } from '#lib/desk/people-problem.ts';
import { askForReset } from '#lib/desk/resets.ts';
import { JobRunner } from '#lib/jobs/job-runner.ts';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { eventually } from '../../e2e/support/eventually.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { employ } from '../../e2e/support/staff.ts';
import { composeMail, mailWork } from './mail-work.ts';

let paper: Paper;
let jobs: JobRunner;
const post: string[] = [];

/** As much of a mail server as a mail needs: it takes what comes and keeps it. */
const mailServer = createServer((socket) => {
  let kept = '';
  let inMail = false;
  socket.write('220 here\r\n');
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
      if (inMail && line === '.') {
        inMail = false;
        post.push(kept.replaceAll('=\n', '').replaceAll('=3D', '='));
        kept = '';
        socket.write('250 taken\r\n');
      } else if (inMail) kept += `${line}\n`;
      else if (/^DATA/i.test(line)) {
        inMail = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 fine\r\n');
    }
  });
});

before(async () => {
  paper = await openPaper();
  process.env.SITE_URL = 'https://news.example';
  mailServer.listen(0, '127.0.0.1');
  await once(mailServer, 'listening');
  const smtpUrl = `smtp://127.0.0.1:${(mailServer.address() as AddressInfo).port}`;
  configureAuth({ secret: 's'.repeat(32), origin: 'https://news.example', smtpUrl });
  const ready = Promise.withResolvers<void>();
  jobs = new JobRunner({
    databaseUrl: paper.url,
    works: [mailWork(smtpUrl)],
    onReady: ready.resolve,
  });
  shareJobs(jobs);
  jobs.begin();
  await ready.promise;
});
after(async () => {
  await jobs.stop(2_000);
  mailServer.close();
  await paper.close();
});

async function administrator(): Promise<PeopleActor> {
  const { id } = await employ(paper.db, 'administrator');
  return { staffId: id, role: 'administrator', ipAddress: null };
}

test('an invitation goes out by mail, with a link of this site', async () => {
  const wish = { email: 'new@desk.example', name: 'New One', role: 'editor' };
  const made = await invite(paper.db, wish, await administrator());
  assert.ok(made.ok && made.mailed);
  const mail = await eventually(() => {
    const found = post.find((one) => one.includes('To: new@desk.example'));
    assert.ok(found);
    return found;
  });
  assert.ok(mail.includes(`https://news.example/admin/invitation/${made.invitation.token}`));
  const queued = await paper.db.$queryRaw`SELECT data::text FROM pgboss.job WHERE name = 'mail'`;
  assert.ok(!JSON.stringify(queued).includes(made.invitation.token.split('.')[1] ?? '-'));
});

test('who asks for a new password gets a mail if there is an account, and the same answer if not', async () => {
  const { email, id } = await employ(paper.db, 'reporter');
  assert.deepEqual(await askForReset(paper.db, 'nobody@desk.example', '192.0.2.1'), { ok: true });
  assert.deepEqual(await askForReset(paper.db, email, '192.0.2.1'), { ok: true });
  const mail = await eventually(() => {
    const found = post.find((one) => one.includes(`To: ${email}`));
    assert.ok(found);
    return found;
  });
  const token = /\/admin\/reset\/(\S+)/.exec(mail)?.[1] ?? '';
  const row = await paper.db.staffToken.findUnique({
    where: { id: readLinkToken('reset', token) ?? '' },
  });
  assert.equal(row?.staffId, id);
  assert.ok(!post.some((one) => one.includes('nobody@desk.example')));
});

test('nobody’s mailbox is filled: three mails an hour, and no word about it', async () => {
  const { email, id } = await employ(paper.db, 'reporter');
  for (let n = 0; n < 6; n += 1) {
    assert.deepEqual(await askForReset(paper.db, email, `192.0.2.${n + 10}`), { ok: true });
  }
  await eventually(async () => {
    assert.equal(await paper.db.staffToken.count({ where: { staffId: id } }), 3);
  });
});

test('a link that was withdrawn while its mail waited is not sent', async () => {
  const tokenId = '00000000-0000-4000-8000-000000000000';
  assert.equal(await composeMail({ kind: 'invitation', tokenId }), null);
});
