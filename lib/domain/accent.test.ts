import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accentRules, accentTones, contrastOf, GROUNDS, isColour } from './accent.ts';

test('every colour becomes one that can be read, by day, by night and with more contrast', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21);
  const levels = ['00', '33', '66', '99', 'cc', 'ff'];
  for (const red of levels) {
    for (const green of levels) {
      for (const blue of levels) {
        const colour = `#${red}${green}${blue}`;
        const tones = accentTones(colour);
        assert.ok(Object.values(tones).every(isColour), colour);
        for (const ground of [GROUNDS.day.paper, GROUNDS.day.wash]) {
          assert.ok(contrastOf(tones.day, ground) >= 4.5, `${colour} by day`);
        }
        for (const ground of [GROUNDS.night.paper, GROUNDS.night.wash]) {
          assert.ok(contrastOf(tones.night, ground) >= 4.5, `${colour} by night`);
        }
        assert.ok(contrastOf(tones.strongDay, '#ffffff') >= 7, colour);
        assert.ok(contrastOf(tones.strongNight, '#000000') >= 7, colour);
      }
    }
  }
});

test('a colour that is readable stays as it is, and what is none makes no rule', () => {
  assert.equal(accentTones('#004b87').day, '#004b87');
  assert.equal(accentTones('#ffd60a').night, '#ffd60a');
  assert.match(
    accentRules('#004b87'),
    /^@media screen\{:root\{--accent:#004b87\}\}@media screen and/,
  );
  for (const none of ['', 'red', '#fff', '#00ff0', '#00FF00', '}</style>']) {
    assert.equal(accentRules(none), '');
  }
});
