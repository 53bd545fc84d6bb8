import { createHmac } from 'node:crypto';
import type { JobRunner } from '#lib/jobs/job-runner.ts';
import type { Send } from './outgoing.ts';

/** Longer than a delivery may take. */
const CLAIM_SECONDS = 30;
/** Bodies kept for the other subscribers of the same feed. */
const KEPT_BODIES = 4;

interface Claimed {
  callback: string;
  secret: string | null;
  topic: string;
  topicUrl: string;
  digest: string;
  contentType: string;
}

export interface DelivererOptions {
  jobs: Pick<JobRunner, 'query'>;
  send: Send;
  /** What `Link` names as the hub. */
  hub: string;
}

/** Sends feeds to subscribers (W3C WebSub, 7), each state of a feed once to each. */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #bodies = new Map<string, Promise<Buffer | null>>();

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  /** Brings a subscriber up to date; rejects when it did not take it, to be tried again later. */
  async deliver(id: string): Promise<void> {
    // A change that came while one was sent is sent after it: what waits behind a claim would be refused.
    for (let claimed = await this.#claim(id); claimed; claimed = await this.#claim(id)) {
      const status = await this.#send(claimed).catch(async (error: unknown) => {
        await this.#release(id);
        throw error;
      });
      if (status === null) {
        await this.#release(id);
      } else if (status >= 200 && status <= 299) {
        await this.#query(
          'UPDATE hub_subscription SET delivered = $2, sending_until = NULL WHERE id = $1',
          [id, claimed.digest],
        );
      } else if (status === 410) {
        await this.#query('DELETE FROM hub_subscription WHERE id = $1', [id]);
      } else {
        await this.#release(id);
        throw new Error(`${new URL(claimed.callback).host} answered ${status}`);
      }
    }
  }

  async #claim(id: string): Promise<Claimed | undefined> {
    const [claimed] = await this.#options.jobs.query<Claimed>(
      `UPDATE hub_subscription s SET sending_until = now() + make_interval(secs => $2) FROM hub_topic t
       WHERE s.id = $1 AND t.path = s.topic AND t.body IS NOT NULL AND s.lease_until > now()
         AND s.delivered IS DISTINCT FROM t.digest AND (s.sending_until IS NULL OR s.sending_until < now())
       RETURNING s.callback, s.secret, s.topic, s.topic_url AS "topicUrl", t.digest, t.content_type AS "contentType"`,
      [id, CLAIM_SECONDS],
    );
    return claimed;
  }

  /** The status of the answer; null when the feed has changed again. */
  async #send({
    callback,
    secret,
    topic,
    topicUrl,
    digest,
    contentType,
  }: Claimed): Promise<number | null> {
    const body = await this.#body(topic, digest);
    if (!body) return null;
    const headers: Record<string, string> = {
      'Content-Type': contentType,
      Link: `<${this.#options.hub}>; rel="hub", <${topicUrl}>; rel="self"`,
    };
    if (secret !== null) {
      headers['X-Hub-Signature'] =
        `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    }
    return (await this.#options.send({ method: 'POST', url: callback, headers, body })).status;
  }

  /** Read once, however many want it. */
  #body(topic: string, digest: string): Promise<Buffer | null> {
    const key = `${topic} ${digest}`;
    const kept = this.#bodies.get(key);
    if (kept !== undefined) return kept;
    const reading = this.#options.jobs
      .query<{ body: Buffer | null }>(
        'SELECT body FROM hub_topic WHERE path = $1 AND digest = $2',
        [topic, digest],
      )
      .then(([row]) => row?.body ?? null);
    // A feed may come back to what it was: that it was something else meanwhile is not worth knowing.
    const forget = () => this.#bodies.delete(key);
    reading.then((body) => body ?? forget(), forget);
    this.#bodies.set(key, reading);
    const [oldest] = this.#bodies.keys();
    if (this.#bodies.size > KEPT_BODIES && oldest !== undefined) this.#bodies.delete(oldest);
    return reading;
  }

  #release(id: string): Promise<unknown> {
    return this.#query('UPDATE hub_subscription SET sending_until = NULL WHERE id = $1', [id]);
  }

  #query(text: string, values: unknown[]): Promise<unknown> {
    return this.#options.jobs.query(text, values);
  }
}
