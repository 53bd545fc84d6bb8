import { z } from 'zod';
import { type AuthorLink, parseAuthorLinks } from './author-links.ts';
import { parseName } from './person-fields.ts';
import { slugFrom, storySlugProblem } from './slug.ts';

/** What an editor says of somebody whose name stands over stories. */
export interface AuthorFields {
  name: string;
  slug: string;
  jobTitle: string;
  biography: string;
  portraitId: string | null;
  /** Where else they can be found. */
  links: AuthorLink[];
  /** The colleague it is: what they wrote is theirs at the desk. */
  staffId: string | null;
}

export type AuthorField = keyof AuthorFields;

export type AuthorFieldsResult =
  | { ok: true; fields: AuthorFields }
  | { ok: false; problem: string; field: AuthorField };

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'))
    .transform((text) => text.replaceAll('\r\n', '\n').trim());
const jobTitle = words(120);
const biography = words(2000);
const id = z.uuid().lowercase().nullable();

/** Checks what a form says of an author; an address that is left empty is made of the name. Never throws. */
export function parseAuthorFields(
  typed: Record<AuthorField, unknown>,
  language: string,
): AuthorFieldsResult {
  const refuse = (field: AuthorField, problem: string) => ({ ok: false as const, field, problem });
  const name = typeof typed.name === 'string' ? parseName(typed.name) : null;
  if (!name) return refuse('name', 'Give a name of at most 100 characters.');
  const given = typeof typed.slug === 'string' ? typed.slug.trim() : '';
  const slug = given || slugFrom(name, language);
  const slugProblem = storySlugProblem(slug);
  if (slugProblem) return refuse('slug', slugProblem);
  const [job, life] = [jobTitle.safeParse(typed.jobTitle), biography.safeParse(typed.biography)];
  if (!job.success) return refuse('jobTitle', 'At most 120 characters fit here.');
  if (!life.success) return refuse('biography', 'At most 2000 characters fit here.');
  const [portrait, staff] = [id.safeParse(typed.portraitId), id.safeParse(typed.staffId)];
  if (!portrait.success) return refuse('portraitId', 'There is no such picture.');
  if (!staff.success) return refuse('staffId', 'There is no such colleague.');
  const links = parseAuthorLinks(typed.links);
  if (!links.ok) return refuse('links', links.problem);
  const fields = { name, slug, jobTitle: job.data, biography: life.data, links: links.links };
  return { ok: true, fields: { ...fields, portraitId: portrait.data, staffId: staff.data } };
}
