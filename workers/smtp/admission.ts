import type { Limits } from './limits.ts';
import { NetworkBudgets } from './network-budgets.ts';
import type { Progress, Reading } from './progress.ts';
import type { RefusalCounter, RefusalReason } from './refusals.ts';

export type Admitted = {
  network: string;
  progress: Progress;
  read: () => Reading;
  /** Ends the connection with a 421. */
  end: (reason: RefusalReason) => void;
};

type Candidate = { connection: Admitted; rank: number; open: number; since: number };

const evictionOrder = ['silent', 'greeted', 'idle', 'envelope', 'data'] as const;
/** A network with more than this may lose a connection to one with less than half as many. */
const fairShare = 10;

/**
 * Decides which connections stay when they are scarce. A newcomer takes the one that has come on least for longest,
 * of the network that holds most. Without scarcity only the deadlines of RFC 5321 end a connection: an honest sender
 * may be slow. Under siege a sender that stalls for seconds can be sent away, and then tries again.
 */
export class Admission {
  readonly #connections = new Set<Admitted>();
  readonly #budgets: NetworkBudgets;
  readonly #limits: Limits;
  readonly #refusals: RefusalCounter;

  constructor(limits: Limits, refusals: RefusalCounter) {
    this.#limits = limits;
    this.#refusals = refusals;
    this.#budgets = new NetworkBudgets(limits);
  }

  /** Why a newcomer of `network` is refused; null when there is, or was made, a connection for it. */
  refuse(network: string, now = performance.now()): RefusalReason | null {
    const reason = this.#decide(network, now);
    if (reason) this.#refusals.count(reason);
    return reason;
  }

  add(connection: Admitted, now = performance.now()): void {
    this.#connections.add(connection);
    this.#budgets.add(connection.network, now);
  }

  remove(connection: Admitted): void {
    if (this.#connections.delete(connection)) this.#budgets.remove(connection.network);
  }

  delivered({ network }: Admitted, now = performance.now()): void {
    this.#budgets.delivered(network, now);
  }

  penalise({ network }: Admitted, now = performance.now()): void {
    this.#budgets.penalise(network, now);
  }

  /** Ends what is past a deadline. */
  sweep(now = performance.now()): void {
    for (const connection of [...this.#connections]) {
      const reason = connection.progress.overdue(connection.read(), now);
      if (reason) this.#end(connection, reason);
    }
    this.#budgets.prune(now);
  }

  #decide(network: string, now: number): RefusalReason | null {
    if (!this.#budgets.hasToken(network, now)) return 'network_rate';
    if (this.#budgets.open(network) >= this.#budgets.maxOpen(network, now)) {
      const isOwn = (connection: Admitted) => connection.network === network;
      if (!this.#evict(isOwn, now)) return 'network_connections';
    }
    if (this.#waiting() >= this.#limits.waitingConnections && !this.#makeRoom(isWaiting, network, now))
      return 'waiting_connections';
    if (this.#connections.size < this.#limits.connections) return null;
    return this.#makeRoom(() => true, network, now) ? null : 'connections';
  }

  #makeRoom(among: (connection: Admitted) => boolean, network: string, now: number): boolean {
    return this.#evict(among, now) || this.#evictUnfair(among, network);
  }

  #waiting(): number {
    let count = 0;
    for (const connection of this.#connections) if (isWaiting(connection)) count += 1;
    return count;
  }

  #evict(among: (connection: Admitted) => boolean, now: number): boolean {
    let first: Candidate | null = null;
    for (const connection of this.#connections) {
      if (!among(connection)) continue;
      const candidate = this.#candidate(connection, now);
      if (candidate && (!first || goesBefore(candidate, first))) first = candidate;
    }
    if (first) this.#end(first.connection, 'evicted');
    return first !== null;
  }

  #candidate(connection: Admitted, now: number): Candidate | null {
    const reading = connection.read();
    const since = connection.progress.stalledSince(reading, now);
    if (since === null || reading.stage === 'answering') return null;
    const rank = evictionOrder.indexOf(reading.stage);
    return { connection, rank, open: this.#budgets.open(connection.network), since };
  }

  /** When all come on: the oldest connection of the network with most, if the newcomer's has far less. */
  #evictUnfair(among: (connection: Admitted) => boolean, network: string): boolean {
    let heaviest: Admitted | null = null;
    for (const connection of this.#connections) {
      if (!among(connection) || connection.read().stage === 'answering') continue;
      if (!heaviest || this.#budgets.open(connection.network) > this.#budgets.open(heaviest.network))
        heaviest = connection;
    }
    if (!heaviest) return false;
    const most = this.#budgets.open(heaviest.network);
    if (most <= fairShare || this.#budgets.open(network) >= most / 2) return false;
    this.#end(heaviest, 'evicted');
    return true;
  }

  #end(connection: Admitted, reason: RefusalReason): void {
    this.remove(connection);
    connection.end(reason);
  }
}

function isWaiting(connection: Admitted): boolean {
  const { stage } = connection.read();
  return connection.progress.delivered === 0 && (stage === 'silent' || stage === 'greeted');
}

function goesBefore(a: Candidate, b: Candidate): boolean {
  return (a.rank - b.rank || b.open - a.open || a.since - b.since) < 0;
}
