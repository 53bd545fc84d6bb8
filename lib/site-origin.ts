/** The public origin of the site (`SITE_URL`), which the server settles before anything is rendered. */
export function siteOrigin(): string {
  return process.env.SITE_URL ?? 'http://localhost:3000';
}

/** Its host: the name of the paper as far as it is known without the database. */
export function siteHost(): string {
  return new URL(siteOrigin()).hostname;
}
