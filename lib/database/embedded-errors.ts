/** The line of PostgreSQL's log that says why it ended. */
export function lastComplaint(log: string): string {
  const lines = log.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? '';
}

/** One sentence, for the person who started us, about a database in `home` that did not start. */
export function explain(error: unknown, home: string): Error {
  const text = error instanceof Error ? error.message : String(error);
  if (/No space left|ENOSPC|quota exceeded/i.test(text)) {
    return new Error(
      `No space is left for the database in ${home}: free some disk space and start again.`,
    );
  }
  if (/wrong ownership|EACCES|EPERM|Permission denied/i.test(text)) {
    return new Error(
      `The database in ${home} belongs to another user: start as the user who started it first, ` +
        'or give the folder to the user you are now (chown -R).',
      { cause: error },
    );
  }
  if (/The embedded PostgreSQL|belongs to somebody/.test(text)) {
    return error instanceof Error ? error : new Error(text);
  }
  const reason =
    text
      .trim()
      .split('\n')
      .findLast((line) => line.trim() !== '') ?? 'no reason given';
  return new Error(`The embedded PostgreSQL did not start: ${reason} (log: ${home}/server.log)`, {
    cause: error,
  });
}
