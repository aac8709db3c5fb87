import type { Limits } from './limits.ts';

type Network = {
  open: number;
  /** Connections that the network may still open; refilled over a minute. */
  tokens: number;
  countedAt: number;
  deliveredAt: number;
};

/**
 * Limits what each network may open: connections at once, and connections a minute that bring no mail. An accepted
 * mail gives its connection back. Networks that delivered lately may have more open.
 */
export class NetworkBudgets {
  readonly #networks = new Map<string, Network>();
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string): number {
    return this.#networks.get(name)?.open ?? 0;
  }

  hasToken(name: string, now: number): boolean {
    return this.#refilled(name, now).tokens >= 1;
  }

  maxOpen(name: string, now: number): number {
    const { deliveredAt } = this.#refilled(name, now);
    const isKnown = now - deliveredAt < this.#limits.knownNetworkMs;
    return isKnown ? this.#limits.connectionsPerKnownNetwork : this.#limits.connectionsPerNetwork;
  }

  add(name: string, now: number): void {
    const network = this.#refilled(name, now);
    network.open += 1;
    network.tokens -= 1;
    this.#networks.set(name, network);
  }

  remove(name: string): void {
    const network = this.#networks.get(name);
    if (network) network.open -= 1;
  }

  /** Takes tokens for a misdeed; down to less than none. */
  penalise(name: string, now: number): void {
    const network = this.#refilled(name, now);
    network.tokens = Math.max(network.tokens - this.#limits.misdeedCost, -this.#limits.connectionsPerMinute);
    this.#networks.set(name, network);
  }

  delivered(name: string, now: number): void {
    const network = this.#refilled(name, now);
    network.tokens = Math.min(network.tokens + 1, this.#limits.connectionsPerMinute);
    network.deliveredAt = now;
    this.#networks.set(name, network);
  }

  /** Forgets networks of which nothing is left to know. */
  prune(now: number): void {
    for (const name of this.#networks.keys()) {
      const { open, tokens, deliveredAt } = this.#refilled(name, now);
      const isFull = tokens >= this.#limits.connectionsPerMinute;
      if (open === 0 && isFull && now - deliveredAt >= this.#limits.knownNetworkMs)
        this.#networks.delete(name);
    }
  }

  #refilled(name: string, now: number): Network {
    const { connectionsPerMinute } = this.#limits;
    const network = this.#networks.get(name) ?? {
      open: 0,
      tokens: connectionsPerMinute,
      countedAt: now,
      deliveredAt: Number.NEGATIVE_INFINITY,
    };
    const earned = ((now - network.countedAt) / 60_000) * connectionsPerMinute;
    network.tokens = Math.min(network.tokens + earned, connectionsPerMinute);
    network.countedAt = now;
    return network;
  }
}
