import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAuthorFields } from './author-fields.ts';

const typed = {
  name: ' Jörg  Ärmel ',
  slug: '',
  jobTitle: ' Reporter ',
  biography: 'Writes.\r\nWalks.',
  portraitId: null,
  links: '[]',
  staffId: null,
};

test('an author’s address is made of the name, as their language spells it, unless one is given', () => {
  const parsed = parseAuthorFields(typed, 'de');
  assert.ok(parsed.ok);
  const { name, slug, jobTitle, biography } = parsed.fields;
  assert.deepEqual(
    [name, slug, jobTitle, biography],
    ['Jörg Ärmel', 'joerg-aermel', 'Reporter', 'Writes.\nWalks.'],
  );
  const own = parseAuthorFields({ ...typed, slug: ' ja ' }, 'de');
  assert.ok(own.ok && own.fields.slug === 'ja');
});

test('what cannot be is refused, with the field it is about', () => {
  const bad: [object, string][] = [
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ name: null }, 'name'],
    [{ name: '…' }, 'slug'],
    [{ slug: 'a/b' }, 'slug'],
    [{ slug: 'Upper' }, 'slug'],
    [{ jobTitle: 'x'.repeat(121) }, 'jobTitle'],
    [{ biography: 'nul \0' }, 'biography'],
    [{ portraitId: 'me' }, 'portraitId'],
    [{ links: '[{"label":"x","url":"javascript:alert(1)"}]' }, 'links'],
    [{ links: 'no JSON' }, 'links'],
    [{ staffId: 'ABCDEF00-0000-4000-8000-000000000000' }, 'staffId'],
  ];
  for (const [change, field] of bad) {
    const parsed = parseAuthorFields({ ...typed, ...change }, 'en');
    assert.ok(!parsed.ok && parsed.problem !== '', JSON.stringify(change));
    assert.equal(parsed.field, field);
  }
});
