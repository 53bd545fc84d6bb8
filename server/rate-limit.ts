/** How many clients are remembered; beyond that the longest silent are forgotten. */
const MAX_CLIENTS = 10_000;

/** A token bucket per client: `burst` at once, then `perSecond`. `now` is in milliseconds. */
export class RateLimit {
  readonly #burst: number;
  readonly #perSecond: number;
  #buckets = new Map<string, { tokens: number; at: number }>();

  constructor({ burst, perSecond }: { burst: number; perSecond: number }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Takes one token; false when the client has none left. */
  take(client: string, now: number): boolean {
    const bucket = this.#buckets.get(client) ?? { tokens: this.#burst, at: now };
    const tokens = Math.min(
      this.#burst,
      bucket.tokens + ((now - bucket.at) / 1000) * this.#perSecond,
    );
    const allowed = tokens >= 1;
    this.#buckets.delete(client);
    this.#buckets.set(client, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > MAX_CLIENTS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return allowed;
  }
}
