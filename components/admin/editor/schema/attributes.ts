import type { Attribute } from '@tiptap/core';

/** A part of a block's attributes that clipboards carry along as `data-…`. */
export function kept(name: string, fallback: string | boolean | number): Attribute {
  const key = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: fallback,
    parseHTML: (element) => read(element.getAttribute(key), fallback),
    renderHTML: (attributes) => {
      const value: unknown = attributes[name];
      return value === fallback ? {} : { [key]: String(value) };
    },
  };
}

function read(
  written: string | null,
  fallback: string | boolean | number,
): string | boolean | number {
  if (written === null) return fallback;
  if (typeof fallback === 'boolean') return written === 'true';
  if (typeof fallback === 'number') return Number(written);
  return written;
}

/** The id by which a block is known for as long as it lives; `stable-ids.ts` gives it. */
export const blockId: Attribute = {
  default: null,
  keepOnSplit: false,
  parseHTML: (element) => {
    const id = element.getAttribute('data-block');
    return id !== null && /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : null;
  },
  renderHTML: ({ id }: Record<string, unknown>) => (id ? { 'data-block': String(id) } : {}),
};

/** A fresh id: 16 digits of chance are enough for never meeting another of the same story. */
export function freshBlockId(): string {
  return freshUuid().replaceAll('-', '').slice(0, 16);
}

/** A random UUID. The browser's own function is missing where the desk is reached without TLS. */
export function freshUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
