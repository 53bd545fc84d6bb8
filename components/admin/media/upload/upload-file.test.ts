import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Progress, type UploadMeans, uploadFile } from './upload-file.ts';

const MEDIA = { id: 'm1', name: 'boats' };

/** A desk that keeps what it is sent, behind a line that fails as told. */
function desk(fails: (request: number) => 'lost' | 'answer lost' | 'away' | null = () => null) {
  const kept = new Map<string, { bytes: number; parts: Uint8Array[] }>();
  const memory = new Map<string, string>();
  const said: string[] = [];
  let requests = 0;
  const length = (id: string) =>
    kept.get(id)?.parts.reduce((sum, part) => sum + part.length, 0) ?? 0;

  async function answer(path: string, init: RequestInit): Promise<Response> {
    const id = path.split('/')[5] ?? '';
    said.push(`${init.method} ${id}`);
    if (init.method === 'POST') {
      const made = `u${kept.size + 1}`;
      kept.set(made, { bytes: JSON.parse(String(init.body)).bytes, parts: [] });
      return Response.json({ id: made, offset: 0 }, { status: 201 });
    }
    const upload = kept.get(id);
    if (!upload) return Response.json({ title: 'There is no such upload.' }, { status: 404 });
    if (init.method === 'GET') return Response.json({ offset: length(id), bytes: upload.bytes });
    const offset = Number(new Headers(init.headers).get('upload-offset'));
    if (offset !== length(id)) return Response.json({ offset: length(id) }, { status: 409 });
    upload.parts.push(new Uint8Array(await (init.body as Blob).arrayBuffer()));
    return length(id) === upload.bytes
      ? Response.json({ media: MEDIA }, { status: 201 })
      : Response.json({ offset: length(id) });
  }

  const means: UploadMeans = {
    fetch: async (input, init = {}) => {
      const failure = fails(requests++);
      if (failure === 'lost') throw new TypeError('Failed to fetch');
      if (failure === 'away') return new Response('', { status: 503 });
      const response = await answer(String(input), init);
      if (failure === 'answer lost') throw new TypeError('Failed to fetch');
      return response;
    },
    digest: async () => null,
    pause: async () => undefined,
    memory: {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
    },
  };
  const received = (id: string) => Buffer.concat(kept.get(id)?.parts ?? []);
  return { means, kept, memory, said, received };
}

function fileOf(bytes: number): File {
  const content = Uint8Array.from({ length: bytes }, (_, at) => at % 251);
  return new File([content], 'boats.jpg', { lastModified: 1 });
}

const send = (file: File, means: UploadMeans, signal = new AbortController().signal) => {
  const told: Progress[] = [];
  const done = uploadFile(file, { means, signal, onProgress: (progress) => told.push(progress) });
  return { done, told };
};

test('a file comes in pieces, whole and in order, and it is told how much has come', async () => {
  const { means, received, memory } = desk();
  const file = fileOf(3_000_000);
  const { done, told } = send(file, means);
  assert.deepEqual(await done, { kind: 'arrived', media: MEDIA });
  assert.deepEqual(received('u1'), Buffer.from(await file.arrayBuffer()));
  assert.ok(told.length > 1 && told.every(({ kind }) => kind === 'sending'));
  assert.deepEqual(
    told.map(({ part }) => part),
    told.map(({ part }) => part).toSorted((a, b) => a - b),
  );
  assert.equal(memory.size, 0);
});

test('however the line breaks, what arrives is the file', async () => {
  const failure = fc.constantFrom('lost', 'answer lost', 'away', null, null);
  await fc.assert(
    fc.asyncProperty(fc.array(failure, { maxLength: 12 }), async (failures) => {
      const { means, received, kept } = desk((request) => failures[request] ?? null);
      const file = fileOf(1_200_000);
      const outcome = await send(file, means).done;
      // The last answer may have been lost: then the whole file is there, and another upload of it finds it known.
      assert.equal(outcome.kind, 'arrived');
      assert.deepEqual(received(`u${kept.size}`), Buffer.from(await file.arrayBuffer()));
    }),
    { numRuns: 12 },
  );
});

test('after a reload the upload goes on where it stood, unless the desk has forgotten it', async () => {
  const { means, said, kept } = desk((request) => (request > 1 && request < 5 ? 'lost' : null));
  const file = fileOf(2_000_000);
  const leaving = new AbortController();
  const first = uploadFile(file, {
    means: { ...means, pause: async () => leaving.abort() },
    signal: leaving.signal,
    onProgress: () => undefined,
  });
  await assert.rejects(first, { name: 'AbortError' });
  said.length = 0;
  assert.equal((await send(file, means).done).kind, 'arrived');
  assert.equal(said.filter((line) => line.startsWith('POST')).length, 0);
  assert.equal(kept.size, 1);
});

test('what the desk refuses is told in its words; what it knows is offered', async () => {
  const answers = [
    [
      Response.json({ title: 'This is no picture.' }, { status: 415 }),
      { kind: 'refused', problem: 'This is no picture.', isFinal: true },
    ],
    [new Response('<html>', { status: 413 }), { kind: 'refused', problem: null, isFinal: true }],
    [
      Response.json({ title: 'You are not signed in.' }, { status: 401 }),
      { kind: 'refused', problem: 'You are not signed in.', isFinal: false },
    ],
    [Response.json({ known: MEDIA }), { kind: 'known', media: MEDIA }],
  ] as const;
  for (const [response, outcome] of answers) {
    const { means } = desk();
    const { done } = send(fileOf(10), { ...means, fetch: async () => response.clone() });
    assert.deepEqual(await done, outcome);
  }
});

test('while the desk waits for a piece over a line that died, the next is not sent without a pause', async () => {
  const { means, received } = desk();
  let busy = 3;
  let pauses = 0;
  const file = fileOf(1_000);
  const { done } = send(file, {
    ...means,
    pause: async () => {
      pauses += 1;
    },
    fetch: async (input, init) => {
      if (init?.method !== 'PATCH' || busy-- <= 0) return means.fetch(input, init);
      return Response.json({ offset: 0 }, { status: 409 });
    },
  });
  assert.deepEqual(await done, { kind: 'arrived', media: MEDIA });
  assert.deepEqual([pauses, received('u1').length], [3, 1_000]);
});
