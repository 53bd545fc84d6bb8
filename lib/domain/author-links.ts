import { z } from 'zod';

/** Where else an author can be found. */
export type AuthorLink = { label: string; url: string };

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

export type AuthorLinksResult = { ok: true; links: AuthorLink[] } | { ok: false; problem: string };

const LONGEST_ADDRESS = 500;
const LONGEST_LABEL = 60;
const MAIL = /^(?:mailto:)?([^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+)$/i;

const rows = z.array(z.object({ label: z.string(), url: z.string() })).max(100);

/**
 * Checks what a form says of an author's links, as JSON. Empty lines are left out; one without a name is called by where it
 * leads. Never throws.
 */
export function parseAuthorLinks(typed: unknown): AuthorLinksResult {
  const parsed = rows.safeParse(jsonOf(typed));
  if (!parsed.success) return { ok: false, problem: 'What was sent is not what is expected here.' };
  const links: AuthorLink[] = [];
  for (const { label, url } of parsed.data) {
    const [name, address] = [label.trim().replace(/\s+/g, ' '), url.trim()];
    if (name === '' && address === '') continue;
    const to = addressOf(address);
    if (!to) {
      const problem = `“${(address || name).slice(0, LONGEST_LABEL)}” is no address that begins with https://, and no e-mail address.`;
      return { ok: false, problem };
    }
    if (links.some((link) => link.url === to.url)) {
      return { ok: false, problem: `“${to.url}” stands there twice.` };
    }
    const said = name || to.host;
    if (said.length > LONGEST_LABEL || /\p{Cc}/u.test(said) || !said.isWellFormed()) {
      return {
        ok: false,
        problem: `At most ${LONGEST_LABEL} characters fit into the name of a link.`,
      };
    }
    links.push({ label: said, url: to.url });
  }
  if (links.length > MOST_LINKS)
    return { ok: false, problem: `At most ${MOST_LINKS} links fit here.` };
  return { ok: true, links };
}

/** Where it leads, in one spelling; null for what leads nowhere, or would run. */
function addressOf(typed: string): { url: string; host: string } | null {
  const mail = MAIL.exec(typed)?.[1];
  if (mail && typed.length <= LONGEST_ADDRESS) return { url: `mailto:${mail}`, host: mail };
  const url = URL.parse(typed);
  const isOpen = url?.protocol === 'https:' && url.username === '' && url.password === '';
  if (!isOpen || !url.hostname.includes('.') || url.href.length > LONGEST_ADDRESS) return null;
  return { url: url.href, host: url.hostname.replace(/^www\./, '') };
}

function jsonOf(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  try {
    return JSON.parse(typed);
  } catch {
    return null;
  }
}
