import { Html } from '#lib/markup/html.ts';

/** A value of JSON-LD; what is undefined is left out. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A thing of schema.org. */
export interface Thing {
  readonly '@type': string | readonly string[];
  readonly [key: string]: Json;
}

/** Characters that could end the element the data stands in, begin a comment there, or end a line of a script. */
const DANGEROUS = /[<>&\u2028\u2029]/g;

/**
 * The things a page speaks of as one graph, for `<script type="application/ld+json">`. Nothing in them can break out
 * of the element: what means anything to HTML is written as a JSON escape, which any JSON parser reads back.
 */
export function jsonLd(things: readonly Thing[]): Html {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return new Html(text.replace(DANGEROUS, escapeCharacter));
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
