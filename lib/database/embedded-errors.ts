/** What PostgreSQL wrote last about why it ended, without the program's name and the time. */
export function lastComplaint(log: string): string {
  const lines = log.trim().split('\n');
  const line = lines.findLast((one) => /FATAL|PANIC|error/i.test(one)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(?:FATAL|PANIC|error): +/, '').trim();
}

/** One sentence about a database that could not be made. `error` is what running initdb gave. */
export function explainCreation(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  return new Error(
    `The embedded PostgreSQL could not make its database: ${lastComplaint(text)}. Nothing was kept of it. ` +
      'Mend that and start again, or set DATABASE_URL to a PostgreSQL 18 or newer of your own.',
    { cause: error },
  );
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
