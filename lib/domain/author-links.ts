import { z } from 'zod';

/** Where else an author can be found. */
export interface AuthorLink {
  label: string;
  url: string;
}

const link = z.strictObject({
  label: z.string().trim().min(1).max(60),
  url: z.union([
    z.url({ protocol: /^https?$/ }).max(2000),
    z
      .string()
      .regex(/^mailto:[^\s]+@[^\s]+$/)
      .max(300),
  ]),
});

const MOST_LINKS = 12;

/** Reads an author's links from the database's JSON; one that is none is left out. */
export function readAuthorLinks(value: unknown): AuthorLink[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_LINKS).flatMap((entry) => link.safeParse(entry).data ?? []);
}
