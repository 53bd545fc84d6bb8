import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from './body.ts';
import { bodyReferences } from './body-references.ts';

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`;

test('pictures, files and own stories are found wherever a body names them, each once', () => {
  const link = (n: number) => ({ type: 'link', attrs: { href: `story:${id(n)}` } });
  const say = (block: string, n: number) => ({
    type: 'paragraph',
    attrs: { id: block },
    content: [{ type: 'text', text: 'here', marks: [{ type: 'bold' }, link(n)] }],
  });
  const parsed = parseBody({
    type: 'doc',
    content: [
      { type: 'picture', attrs: { id: 'a', mediaId: id(1) } },
      { type: 'gallery', attrs: { id: 'b', items: [{ mediaId: id(2) }, { mediaId: id(1) }] } },
      { type: 'attachment', attrs: { id: 'j', mediaId: id(6) } },
      { type: 'relatedStory', attrs: { id: 'c', articleId: id(3) } },
      say('d', 3),
      {
        type: 'factBox',
        attrs: { id: 'e' },
        content: [
          {
            type: 'bulletList',
            attrs: { id: 'f' },
            content: [{ type: 'listItem', content: [say('g', 4)] }],
          },
        ],
      },
      {
        type: 'table',
        attrs: { id: 'h' },
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [say('i', 5)] }] }],
      },
    ],
  });
  assert.ok(parsed.ok);
  assert.deepEqual(bodyReferences(parsed.body), {
    stories: [id(3), id(4), id(5)],
    media: [id(1), id(2)],
    attachments: [id(6)],
  });
});
