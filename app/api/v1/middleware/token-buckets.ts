type Bucket = { tokens: number; filledAt: number };

/** Token buckets by key, in the memory of this process: with several web processes each allows as much. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #limit: { burst: number; perSecond: number };

  constructor(limit: { burst: number; perSecond: number }) {
    this.#limit = limit;
  }

  /** Takes a token. Returns 0, or the whole seconds until there is one. */
  take(key: string): number {
    const bucket = this.#refill(key);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / this.#limit.perSecond));
    bucket.tokens -= 1;
    return 0;
  }

  #refill(key: string): Bucket {
    const { burst, perSecond } = this.#limit;
    const now = Date.now();
    const held = this.#buckets.get(key);
    const tokens = held ? Math.min(burst, held.tokens + ((now - held.filledAt) / 1000) * perSecond) : burst;
    const bucket = { tokens, filledAt: now };
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    // Oldest first, so whoever falls out has long been full again.
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined && this.#buckets.size > 10_000) this.#buckets.delete(oldest);
    return bucket;
  }
}
