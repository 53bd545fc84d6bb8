import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getStory } from '#lib/data/stories.ts';
import { contentOf, makeStory, openPaper } from '../../../e2e/support/paper.ts';
import { searchAttachments } from './attachment-choices.ts';

test('a file is found by its words, offered by a story until its rights end, and no picture is taken for one', async (t) => {
  const paper = await openPaper();
  t.after(() => paper.close());
  const { db } = paper;
  const make = (hash: string, name: string, kind: 'audio' | 'picture') =>
    db.media.create({
      data: {
        hash: hash.repeat(64),
        kind,
        name,
        mimeType: kind === 'audio' ? 'audio/mpeg' : 'image/jpeg',
        bytes: 2_345_678,
        originalName: `${name} (2).mp3`,
      },
    });
  const song = await make('a', 'council', 'audio');
  const picture = await make('b', 'council', 'picture');
  const named = { id: song.id, name: 'council (2).mp3', about: 'MP3, 2.3 MB' };
  assert.deepEqual(await searchAttachments(db, 'COUNCIL (2'), [named]);
  assert.deepEqual(await searchAttachments(db, `${song.id} ${picture.id}`), [named]);
  assert.deepEqual(await searchAttachments(db, '%'), []);

  const offering = (mediaId: string) =>
    contentOf({
      body: {
        type: 'doc',
        content: [{ type: 'attachment', attrs: { id: 'f1', mediaId, title: '' } }],
      },
    });
  const sectionId = paper.sections.town;
  const publish = (slug: string, mediaId: string) =>
    makeStory(db, { slug, sectionId, publish: { content: offering(mediaId) } });
  await publish('council', song.id);
  const shown = () => getStory({ section: 'town', slug: 'council' });
  assert.deepEqual((await shown())?.attachments, {
    [song.id]: {
      id: song.id,
      hash: song.hash,
      name: 'council',
      mimeType: 'audio/mpeg',
      bytes: 2_345_678,
    },
  });
  await db.media.update({ where: { id: song.id }, data: { licenceExpiresAt: new Date(0) } });
  assert.deepEqual((await shown())?.attachments, {});
  assert.deepEqual(await searchAttachments(db, ''), []);
  await assert.rejects(publish('other', picture.id), /A file to download does not exist/);
});
