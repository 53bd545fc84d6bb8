import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { parseBody } from '#lib/domain/body.ts';
import { docToBody } from '../body-json.ts';
import { freshBlockId } from '../schema/attributes.ts';
import { bodyExtensions } from '../schema/extensions.ts';
import { tamePaste } from './tame-paste.ts';

const schema = getSchema(bodyExtensions(null));
const ID = '01890000-0000-7000-8000-00000000000a';

const attrs = (more: object = {}) => ({ id: freshBlockId(), ...more });
const paragraph = (text = 'words') => ({
  type: 'paragraph',
  attrs: attrs(),
  content: [{ type: 'text', text }],
});

/** What the server would be sent after this was pasted into an empty story. */
function pasted(content: object[]) {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [paragraph('before'), ...content] });
  const tamed = tamePaste(new Slice(doc.content, 0, 0));
  return docToBody(schema.node('doc', null, tamed.content));
}

function list(levels: number): object {
  const inner =
    levels > 1 ? [paragraph(`level ${levels}`), list(levels - 1)] : [paragraph('deepest')];
  return { type: 'bulletList', attrs: attrs(), content: [{ type: 'listItem', content: inner }] };
}

const long = 'x'.repeat(5_000);
const row = { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph()] }] };
const HOSTILE: Record<string, object[]> = {
  'a picture that is none': [{ type: 'picture', attrs: attrs({ mediaId: '../../etc/passwd' }) }],
  'a picture by an id in capitals': [
    { type: 'picture', attrs: attrs({ mediaId: ID.toUpperCase() }) },
  ],
  'a picture with a novel below it': [
    { type: 'picture', attrs: attrs({ mediaId: ID, caption: long }) },
  ],
  'a recording that is none': [{ type: 'attachment', attrs: attrs({ mediaId: 'x' }) }],
  'a story that is none': [{ type: 'relatedStory', attrs: attrs({ articleId: '' }) }],
  'an embed that runs': [{ type: 'embed', attrs: attrs({ url: 'javascript:alert(1)' }) }],
  'an embed that is no address': [{ type: 'embed', attrs: attrs({ url: 'https://' }) }],
  'an embed with a novel for a title': [
    { type: 'embed', attrs: attrs({ url: 'https://example.org/', title: long }) },
  ],
  'a gallery of nothing': [
    { type: 'gallery', attrs: attrs({ items: [{ mediaId: 'x', caption: '' }] }) },
  ],
  'a gallery of 300 pictures': [
    {
      type: 'gallery',
      attrs: attrs({ items: Array.from({ length: 300 }, () => ({ mediaId: ID, caption: long })) }),
    },
  ],
  'a list that begins beyond all numbers': [
    {
      type: 'orderedList',
      attrs: attrs({ start: 1e300 }),
      content: [{ type: 'listItem', content: [paragraph()] }],
    },
  ],
  '600 lists in each other': [list(600)],
  'a list as deep as one may be, in a box': [
    { type: 'factBox', attrs: attrs({ title: long }), content: [list(6)] },
  ],
  'quotations by a novel': [
    { type: 'blockquote', attrs: attrs({ attribution: long }), content: [paragraph()] },
    { type: 'pullQuote', attrs: attrs({ attribution: long }) },
    { type: 'codeBlock', attrs: attrs({ language: long }) },
  ],
  'a table of 2,000 rows': [
    {
      type: 'table',
      attrs: attrs({ caption: long }),
      content: Array.from({ length: 2_000 }, () => row),
    },
  ],
};

for (const [name, content] of Object.entries(HOSTILE)) {
  test(`${name}, pasted, leaves a story that can be saved`, () => {
    const parsed = parseBody(pasted(content));
    assert.ok(parsed.ok, parsed.ok ? '' : parsed.problem);
    assert.ok(JSON.stringify(parsed.body).includes('before'));
  });
}

test('no word of lists that are too deep is lost', () => {
  const text = JSON.stringify(pasted([list(30)]));
  for (let level = 2; level <= 30; level += 1)
    assert.ok(text.includes(`level ${level}"`), `${level}`);
});

test('what is as it should be is not touched', () => {
  const { content } = schema.nodeFromJSON({ type: 'doc', content: [paragraph(), list(3)] });
  const slice = new Slice(content, 1, 1);
  assert.equal(tamePaste(slice), slice);
});
