import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { hubUrl, isOwnHub } from './hub-address.ts';

const { SITE_URL, WEBSUB_HUB } = process.env;
afterEach(() => {
  for (const [name, value] of Object.entries({ SITE_URL, WEBSUB_HUB })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test('the own hub is ours whether it is left out or named', () => {
  process.env.SITE_URL = 'https://news.example';
  for (const named of [
    '',
    ' ',
    'https://news.example/api/websub',
    'https://NEWS.example:443/api/websub',
  ]) {
    process.env.WEBSUB_HUB = named;
    assert.equal(isOwnHub(), true, named);
    assert.ok(hubUrl());
  }
  for (const other of ['off', 'https://hub.example/', 'https://hub.example/api/websub']) {
    process.env.WEBSUB_HUB = other;
    assert.equal(isOwnHub(), false, other);
  }
});
