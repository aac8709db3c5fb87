import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Effect, Journal } from './journal.ts';
import type { Random } from './random.ts';

export type WriteRequest = {
  name: string;
  method: 'POST' | 'PATCH';
  path: string;
  body: object;
  effects: Effect[];
};

export type Client = {
  /** The body of the answer, or null when there was none in time or it was no 2xx. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape are looked into.
  read: (path: string) => Promise<any>;
  /** Asks with one Idempotency-Key until there is a final answer, and writes it down. */
  write: (request: WriteRequest) => Promise<void>;
};

const answerLimitMs = 20_000;
const writeLimitMs = 180_000;

/** A program that speaks to whichever web answers, as programs do behind a balancer. */
export function createClient({
  webs,
  key,
  journal,
  random,
}: {
  webs: string[];
  key: string;
  journal: Journal;
  random: Random;
}): Client {
  const ask = async (path: string, init: RequestInit = {}) => {
    const web = random.pick(webs) ?? '';
    const response = await fetch(`${web}/api/v1${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${key}`, ...init.headers },
      signal: AbortSignal.timeout(answerLimitMs),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    read: async (path) => {
      const response = await ask(path).catch(() => null);
      return response?.status === 200 ? JSON.parse(response.text) : null;
    },
    write: async ({ name, method, path, body, effects }) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
      const startedAt = performance.now();
      let tries = 0;
      let status = 0;
      const record = (outcome: Journal['writes'][number]['outcome']) => {
        const tookMs = performance.now() - startedAt;
        journal.writes.push({ name, outcome, status, tries, tookMs, effects });
      };
      while (performance.now() - startedAt < writeLimitMs) {
        tries += 1;
        const response = await ask(path, { method, headers, body: JSON.stringify(body) }).catch(() => null);
        status = response?.status ?? 0;
        if (status >= 200 && status < 300) return record('done');
        // What is to be asked again says when; other refusals are final.
        if (status >= 400 && status < 500 && !response?.headers.has('Retry-After')) return record('refused');
        await pause(random.between(300, 1_500));
      }
      record('unanswered');
    },
  };
}
