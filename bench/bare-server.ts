import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The least a server in this language can do: one answer, held in memory, with the site's headers and bytes. */
const headers: string[] = JSON.parse(process.env.ANSWER_HEADERS ?? '[]');
const body = readFileSync(process.env.ANSWER_BODY ?? '');
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.once('SIGTERM', () => process.exit(0));
