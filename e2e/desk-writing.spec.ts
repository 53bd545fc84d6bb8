import { expect, type Page, test } from 'playwright/test';
import { database } from '#lib/data/client.ts';
import { readStoryDraft } from '#lib/desk/drafts/story-draft.ts';
import { parseBody } from '#lib/domain/body.ts';
import { findBarriers } from './support/barriers.ts';
import { signInAs } from './support/desk-browser.ts';
import { expectSaved, goToEnd, openWindow, savedWords, textOf } from './support/desk-window.ts';
import { write, writeStory } from './support/newsroom.ts';

const paragraph = (id: string, text: string) => ({
  type: 'paragraph' as const,
  attrs: { id },
  content: text ? [{ type: 'text' as const, text }] : [],
});
const body = (...texts: string[]) => ({
  type: 'doc' as const,
  content: texts.map((text, at) => paragraph(`p${at + 1}`, text)),
});

test.describe.configure({ timeout: 60_000 });

async function blocksOf(storyId: string) {
  const story = await readStoryDraft(database(), storyId);
  const parsed = parseBody(story?.content.body);
  return parsed.ok ? parsed.body.content : [];
}

function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (/Content.Security.Policy|hydrat|Warning:/i.test(message.text())) seen.push(message.text());
  });
  return seen;
}

test('a reporter writes by keyboard alone, with Markdown, slash and shortcuts, and it is saved', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  const reporter = await signInAs(context, 'reporter', 'Rea');
  const { id } = await writeStory(database(), reporter, { body: body('') });
  await openWindow(page, id);
  await textOf(page).focus();
  const { keyboard } = page;
  await keyboard.type('The first line.\n## A heading\nIt is **');
  await keyboard.type('bold** and plain.\n- one\nand two\n\n> quoted\n');
  await keyboard.press('ArrowDown');
  await goToEnd(page);
  await keyboard.press('Enter');
  await expectSaved(page);
  await expect
    .poll(async () => (await blocksOf(id)).map(({ type }) => type))
    .toEqual(expect.arrayContaining(['paragraph', 'heading', 'bulletList', 'blockquote']));
  expect(await savedWords(id)).toContain('It is bold and plain.');
  expect(seen).toEqual([]);
});

test('the slash opens every kind of block, and a picture is chosen from the paper’s own', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  const editor = await signInAs(context, 'editor', 'Edo');
  const { id } = await writeStory(database(), editor, { body: body('Before.', '') });
  await openWindow(page, id);
  await goToEnd(page);
  await page.keyboard.type('/pict');
  await expect(page.getByRole('option', { name: 'Picture' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose a picture' });
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await dialog.getByRole('listitem').first().getByRole('button').click();
  await expect(textOf(page).locator('.object-picture img')).toBeVisible();
  await page.keyboard.type('/table\n');
  await expect(textOf(page).getByRole('table')).toBeVisible();
  for (const cell of ['Year', 'Place', 'People']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('2025');
  expect(await findBarriers(page)).toEqual([]);
  await expectSaved(page);
  const kinds = (await blocksOf(id)).map(({ type }) => type);
  expect(kinds.slice(0, 3)).toEqual(['paragraph', 'picture', 'table']);
  await page.getByRole('tab', { name: 'Block', exact: true }).click();
  await page.getByRole('textbox', { name: 'Caption' }).fill('What it shows');
  await expectSaved(page);
  await expect.poll(async () => savedWords(id)).toContain('What it shows');
  expect(seen).toEqual([]);
});

test('blocks are moved by keyboard and by dragging, doubled and undone, and keep their ids', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: body('One', 'Two', 'Three') });
  await openWindow(page, id);
  await goToEnd(page);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expectSaved(page);
  const ids = async () => (await blocksOf(id)).map(({ attrs }) => attrs.id);
  await expect.poll(ids).toEqual(['p1', 'p3', 'p2']);
  await page.keyboard.press('Control+z');
  await expect.poll(ids).toEqual(['p1', 'p2', 'p3']);
  const first = textOf(page).locator('p').first();
  const above = { targetPosition: { x: 20, y: 2 } };
  await page.getByRole('button', { name: 'This block' }).dragTo(first, above);
  await expect.poll(ids).toEqual(['p3', 'p1', 'p2']);
  await page.keyboard.press('Control+z');
  await expect.poll(ids).toEqual(['p1', 'p2', 'p3']);
  await goToEnd(page);
  await page.keyboard.press('Control+Shift+d');
  await expect.poll(async () => savedWords(id)).toBe('One\n\nTwo\n\nThree\n\nThree');
  expect(new Set(await ids()).size).toBe(4);
});

test('what is found is replaced, and a link leads to a story of our own', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: body('A tram and a Tram.') });
  await openWindow(page, id);
  await goToEnd(page);
  await page.keyboard.press('Control+f');
  const find = page.getByRole('search', { name: 'Find and replace' });
  await find.getByRole('textbox', { name: 'Find' }).fill('tram');
  await expect(find.getByRole('status')).toHaveText('2 places');
  await find.getByRole('textbox', { name: 'Replace by' }).fill('bus');
  await find.getByRole('button', { name: 'Replace all' }).click();
  await expect(find.getByRole('status')).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toHaveText('A bus and a bus.');
  await textOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await dialog.getByRole('textbox').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Set link' }).click();
  await expect(dialog).toContainText('This is no address');
  await dialog.getByRole('textbox').fill('');
  const choice = dialog.getByRole('listitem').first().getByRole('button');
  await choice.click();
  await expectSaved(page);
  await expect
    .poll(async () => JSON.stringify(await blocksOf(id)))
    .toMatch(/"href":"story:[0-9a-f-]{36}"/);
});

test('what Word, Google Docs and a hostile page put on the clipboard comes in clean', async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor, { body: body('') });
  const text = await openWindow(page, id);
  await text.focus();
  const paste = (html: string) =>
    text.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', data);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, html);
  await paste(
    `<html><!--StartFragment--><p class=MsoNormal style="mso-style:x">From <b>Word</b><o:p></o:p></p>
     <p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span> </span></span>first</p>
     <p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span> </span></span>second</p><!--EndFragment--></html>`,
  );
  await goToEnd(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await paste(
    `<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Docs</span><span style="font-style:italic"> leans</span></p></b>`,
  );
  await goToEnd(page);
  await page.keyboard.press('Enter');
  const deep = `${'<ul><li>'.repeat(600)}deep${'</li></ul>'.repeat(600)}`;
  await paste(
    `<img src=x onerror="window.hit=1"><script>window.hit=1</script><p onclick="hit()">Safe <a href="javascript:alert(1)">words</a></p>${deep}`,
  );
  await expectSaved(page);
  const blocks = await blocksOf(id);
  const flat = JSON.stringify(blocks);
  expect(flat).toContain('{"type":"bold"}');
  expect(flat).toContain('{"type":"italic"}');
  expect(blocks.filter(({ type }) => type === 'bulletList').length).toBeGreaterThan(0);
  for (const part of ['From ', 'first', 'second', 'Docs', ' leans', 'Safe words', 'deep']) {
    expect(flat).toContain(part);
  }
  expect(flat).not.toMatch(/javascript|onerror|Mso|·/);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('every field is saved: section, topic made in place, authors in order, hero, notes, embargo', async ({
  page,
  context,
}) => {
  const seen = watch(page);
  const editor = await signInAs(context, 'editor');
  const { id } = await writeStory(database(), editor);
  await openWindow(page, id);
  await page.getByRole('textbox', { name: 'Headline' }).fill('A bridge\nreopens');
  await page.getByRole('textbox', { name: 'Kicker' }).fill('Town');
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('After a year.');
  await page.getByRole('combobox', { name: 'Section' }).selectOption({ index: 2 });
  const topic = `Bridges ${Date.now()}`;
  await page
    .getByRole('combobox', { name: 'Topics' })
    .or(page.getByLabel('Topics'))
    .first()
    .fill(topic);
  await page.getByRole('option', { name: `Make the topic “${topic}”` }).click();
  await page.keyboard.press('Escape');
  const authors = page.getByRole('list', { name: 'Authors' });
  await page.getByRole('combobox', { name: 'Authors' }).selectOption({ index: 1 });
  await expect(authors.getByRole('listitem')).toHaveCount(2);
  await authors.getByRole('button', { name: /up$/ }).nth(1).click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('textbox', { name: 'Notes to the desk' }).fill('Call the mayor.');
  await page.getByLabel('Not before').fill('2031-05-01T06:30');
  await page.getByText('Search engines and more').click();
  await page
    .getByRole('textbox', { name: 'First published at' })
    .fill('https://elsewhere.example/a');
  await expectSaved(page);
  const story = await readStoryDraft(database(), id);
  expect(story?.content).toMatchObject({
    headline: 'A bridge reopens',
    kicker: 'Town',
    standfirst: 'After a year.',
    notes: 'Call the mayor.',
    canonicalUrl: 'https://elsewhere.example/a',
  });
  expect(story?.content.sectionId).not.toBeNull();
  expect(story?.content.topicIds).toHaveLength(1);
  expect(story?.content.authors).toHaveLength(2);
  expect(story?.content.heroId).not.toBeNull();
  expect(story?.content.embargoAt).toMatch(/^2031-0[45]-/);
  expect(seen).toEqual([]);
});

test('two people see each other, and what one saves comes to the other by itself', async ({
  page,
  context,
  browser,
}) => {
  const ida = await signInAs(context, 'editor', 'Ida');
  const { id } = await writeStory(database(), ida, { body: body('One', 'Two') });
  await openWindow(page, id);
  const other = await browser.newContext();
  const ben = await signInAs(other, 'editor', 'Ben');
  const second = await other.newPage();
  await openWindow(second, id);
  await expect(page.getByText('Here too: Ben')).toBeVisible();
  await expect(second.getByText('Here too: Ida')).toBeVisible();
  await goToEnd(second);
  await second.keyboard.type(' of Ben');
  await expect(textOf(page)).toContainText('Two of Ben');
  await expectSaved(page);
  await second.getByRole('tab', { name: 'Comments' }).click();
  await second.getByRole('textbox', { name: 'Comment' }).fill('Is that so?');
  await second.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('tab', { name: 'Comments' }).click();
  await expect(page.getByText('Is that so?')).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('Done, says Ida')).toBeVisible();
  await other.close();
  await write(database(), id, { by: ben, words: 'Closed' });
});
