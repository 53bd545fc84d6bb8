import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contrastOf, GROUNDS } from '#lib/domain/accent.ts';

test('the grounds are those of the stylesheet, and its own accent is readable on them', () => {
  const css = readFileSync(new URL('../../app/styles/base.css', import.meta.url), 'utf8');
  const [day = '', night = ''] = css.matchAll(/:root \{([^}]*)\}/g).map(([, rule]) => rule);
  for (const [rule, ground] of [
    [day, GROUNDS.day],
    [night, GROUNDS.night],
  ] as const) {
    for (const [name, value] of Object.entries(ground)) {
      assert.match(rule, new RegExp(`--${name}: ${value};`));
    }
    assert.ok(contrastOf(ground.accent, ground.wash) >= 4.5);
  }
});
