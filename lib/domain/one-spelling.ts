/**
 * An own story is named by its id in lower case, whoever wrote it down: with capitals it would be another one to merging,
 * to links and to caches. Every other address is left as it is.
 */
export function oneSpelling(href: string): string {
  return /^story:/i.test(href) ? href.toLowerCase() : href;
}
