import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CROP_RATIOS, cropArea, focalKey, roundedFocal } from './crop.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 30_000 }),
  height: fc.integer({ min: 1, max: 30_000 }),
});
const ratio = fc.constantFrom(...Object.values(CROP_RATIOS));
const focal = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('a crop lies within its picture, fills one of its sides and has its ratio to the pixel', () => {
  fc.assert(
    fc.property(size, ratio, focal, (picture, ratio, focal) => {
      const { left, top, width, height } = cropArea(picture, ratio, focal);
      for (const part of [left, top, width, height]) assert.ok(Number.isInteger(part));
      assert.ok(left >= 0 && top >= 0 && width >= 1 && height >= 1);
      assert.ok(left + width <= picture.width && top + height <= picture.height);
      assert.ok(width === picture.width || height === picture.height);
      const off =
        width === picture.width
          ? Math.abs(height - width / ratio)
          : Math.abs(width - height * ratio);
      assert.ok(off <= 1, `${width} × ${height} is off ${ratio} by ${off}`);
    }),
  );
});

test('a crop holds its focal point, in its middle unless an edge is in the way', () => {
  fc.assert(
    fc.property(size, ratio, focal, (picture, ratio, focal) => {
      const area = cropArea(picture, ratio, focal);
      const { x, y } = roundedFocal(focal);
      const sides = [
        { at: picture.width * x, start: area.left, length: area.width, whole: picture.width },
        { at: picture.height * y, start: area.top, length: area.height, whole: picture.height },
      ];
      for (const { at, start, length, whole } of sides) {
        assert.ok(at >= start - 1 && at <= start + length + 1);
        const atEdge = start === 0 || start + length === whole;
        assert.ok(atEdge || Math.abs(start + length / 2 - at) <= 1);
      }
    }),
  );
});

test('moving the focal point to the right never moves a crop to the left', () => {
  fc.assert(
    fc.property(size, ratio, fc.tuple(focal, focal), (picture, ratio, [one, other]) => {
      const [near, far] = one.x <= other.x ? [one, other] : [other, one];
      assert.ok(cropArea(picture, ratio, near).left <= cropArea(picture, ratio, far).left);
    }),
  );
});

test('crops of one address are the same to the pixel', () => {
  fc.assert(
    fc.property(size, ratio, focal, (picture, ratio, focal) => {
      const told = roundedFocal(focal);
      assert.equal(focalKey(told), focalKey(focal));
      assert.deepEqual(cropArea(picture, ratio, told), cropArea(picture, ratio, focal));
    }),
  );
});

test('a focal point is told in percent, the middle not at all, and nonsense is the middle or an edge', () => {
  assert.equal(focalKey({ x: 0.5, y: 0.334 }), '50-33');
  assert.equal(focalKey({ x: 0.5, y: 0.4999 }), '');
  assert.equal(focalKey({ x: -3, y: 9 }), '0-100');
  assert.equal(focalKey({ x: Number.NaN, y: Number.POSITIVE_INFINITY }), '');
});
