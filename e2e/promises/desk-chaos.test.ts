import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import { saveDraft } from '#lib/desk/drafts/save-draft.ts';
import { readStoryDraft } from '#lib/desk/drafts/story-draft.ts';
import { blockText } from '#lib/domain/plain-text.ts';
import { requireBrowser } from '../runner/browser.ts';
import { openDeskSession } from '../support/desk-session.ts';
import { type FallibleDatabase, fallibleDatabase } from '../support/fallible-database.ts';
import { findFreePort } from '../support/free-port.ts';
import { hire, paragraph, writeStory } from '../support/newsroom.ts';
import { openPaper, type Paper } from '../support/paper.ts';
import { rounds } from '../support/rounds.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

const SECRET = 'a secret of the tests, long enough';
const ROUNDS = Math.max(10, rounds);
const WORDS = 30;
/** Milliseconds: the longest pause of the window, and a start of the site on a busy machine. */
const PATIENCE = 60_000;

let paper: Paper;
let wire: FallibleDatabase;
let dataDir: string;
let port: number;
let site: SiteProcess;
let browser: Browser;
let me: Colleague;
let ben: Colleague;

before(async () => {
  process.env.SECRET = SECRET;
  paper = await openPaper();
  wire = await fallibleDatabase(paper.url);
  dataDir = await mkdtemp(join(tmpdir(), 'aril-chaos-'));
  port = await findFreePort();
  site = await start();
  me = await hire(paper.db, 'editor', { name: 'Mara' });
  ben = await hire(paper.db, 'editor', { name: 'Ben' });
  browser = await chromium.launch({
    executablePath: await requireBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});

after(async () => {
  await browser.close();
  await site.stop();
  await wire.close();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

function start(): Promise<SiteProcess> {
  return startSite({ databaseUrl: wire.url, dataDir, port });
}

async function signIn(context: BrowserContext): Promise<void> {
  const { staffId } = me;
  const session = await openDeskSession(staffId, { origin: site.origin, secret: SECRET });
  await context.addCookies([{ ...session, domain: '127.0.0.1', path: '/admin', httpOnly: true }]);
}

async function open(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/admin/articles/${id}`);
  const text = page.getByRole('textbox', { name: 'Text of the story' });
  await expect(text).toHaveAttribute('contenteditable', 'true', { timeout: PATIENCE });
  return page;
}

/** Puts the cursor behind the last paragraph, which is this window's. */
async function takePlace(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of the story' }).focus();
  await page.keyboard.press('Control+End');
}

const MISHAPS = ['network', 'killed', 'session', 'database', 'colleague', 'tab'] as const;

/** What the window says about saving, with whatever it says is in the way. */
async function standing(page: Page): Promise<string> {
  const status = page.getByTestId('save-status');
  if ((await status.getAttribute('data-saved')) === 'true') return 'saved';
  const notices = await page.getByTestId('save-notices').innerText();
  return `${await status.innerText()}: ${notices}`;
}

async function textOfBlocks(id: string): Promise<string[]> {
  const story = await readStoryDraft(paper.db, id);
  return (story?.content.body.content ?? []).map(blockText);
}

/** A colleague adds a word to the first paragraph, on whatever is there. Returns it once it is acknowledged. */
async function colleagueSaves(articleId: string, word: string): Promise<string> {
  for (;;) {
    const story = await readStoryDraft(paper.db, articleId);
    assert.ok(story);
    const [first, second] = story.content.body.content;
    assert.ok(first && second);
    const content = [paragraph(first.attrs.id, `${blockText(first)} ${word}`), second];
    const saved = await saveDraft(
      paper.db,
      {
        articleId,
        base: story.revision,
        saveId: crypto.randomUUID(),
        content: { ...story.content, body: { type: 'doc', content } },
      },
      ben,
    );
    if (saved.ok) return word;
  }
}

test(`${ROUNDS} rounds of mishaps lose no letter of anybody`, { timeout: 3_600_000 }, async (t) => {
  const counts = new Map<string, number>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const content = [paragraph('p1', 'Theirs:'), paragraph('p2', 'Mine:')];
    const { id } = await writeStory(paper.db, me, { body: { type: 'doc', content } });
    const context = await browser.newContext();
    await signIn(context);
    let page = await open(context, id);
    await takePlace(page);
    const typed: string[] = [];
    const history: string[] = [];
    const theirs: string[] = [];
    let heal: (() => Promise<void>) | null = null;
    let until = 0;
    for (let at = 0; at < WORDS; at += 1) {
      if (!heal && randomInt(5) === 0) {
        const mishap = MISHAPS[randomInt(MISHAPS.length)] ?? 'network';
        counts.set(mishap, (counts.get(mishap) ?? 0) + 1);
        history.push(`${at} ${mishap}`);
        until = at + 1 + randomInt(5);
        switch (mishap) {
          case 'network':
            await context.setOffline(true);
            heal = () => context.setOffline(false);
            break;
          case 'killed':
            await site.kill();
            heal = async () => {
              site = await start();
            };
            break;
          case 'session':
            await paper.db.session.deleteMany({ where: { staffId: me.staffId } });
            heal = () => signIn(context);
            break;
          case 'database':
            wire.cut();
            heal = async () => wire.restore();
            break;
          case 'colleague':
            theirs.push(await colleagueSaves(id, `theirs${round}-${at}`));
            break;
          case 'tab':
            await page.close();
            page = await open(context, id);
            await takePlace(page);
        }
      }
      const word = `mine${round}-${at}`;
      await page.keyboard.type(` ${word}`);
      typed.push(word);
      if (heal && at >= until) {
        await heal();
        heal = null;
      }
    }
    await heal?.();
    // What a person does who reads that something is in the way; it helps against all of these.
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const met = `round ${round}: ${history.join(', ')}`;
    await expect.poll(() => standing(page), { message: met, timeout: PATIENCE }).toBe('saved');
    const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    assert.deepEqual(
      await textOfBlocks(id),
      [
        ['Theirs:', ...theirs],
        ['Mine:', ...typed],
      ].map((words) => words.join(' ')),
      `${met}; the focus is in ${focus}`,
    );
    await context.close();
  }
  t.diagnostic(JSON.stringify(Object.fromEntries(counts)));
});
