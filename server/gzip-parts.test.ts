import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { joinParts, packPart } from './gzip-parts.ts';

test('parts joined unpack to their bytes in order, checksum and length included', async () => {
  // zlib refuses a member whose checksum or length is wrong.
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 6 }),
      async (all) => {
        const stretches = all.map((bytes) => Buffer.from(bytes));
        const parts = await Promise.all(stretches.map(packPart));
        assert.deepEqual(gunzipSync(joinParts(parts)), Buffer.concat(stretches));
      },
    ),
    { numRuns: 60 },
  );
});

test('large parts, and one part in many places', async () => {
  const box = await packPart(Buffer.from('<ul>მზე</ul>'.repeat(400)));
  const noise = await packPart(randomBytes(300_000));
  const plain = gunzipSync(joinParts([box, noise, box, noise, box]));
  assert.equal(plain.length, 3 * box.size + 2 * noise.size);
  assert.ok(plain.toString().endsWith('<ul>მზე</ul>'));
});
