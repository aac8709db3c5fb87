import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from './journal.ts';
import type { Random } from './random.ts';

const followers = 2;
/** A stream says something every fifteen seconds. */
const silenceLimitMs = 40_000;

/** Programs that follow the event log, and go on at another web from the last id they saw when a stream ends. */
export async function followEvents({
  webs,
  key,
  journal,
  random,
  signal,
}: {
  webs: string[];
  key: string;
  journal: Journal;
  random: Random;
  signal: AbortSignal;
}): Promise<void> {
  const follower = async (random: Random) => {
    const seen: Journal['followed'][number] = { from: null, ids: [], resets: 0 };
    journal.followed.push(seen);
    let lastId: string | null = null;
    while (!signal.aborted) {
      const headers: Record<string, string> = { Authorization: `Bearer ${key}` };
      if (lastId !== null) headers['Last-Event-ID'] = lastId;
      const url = `${random.pick(webs)}/api/v1/events/stream`;
      for await (const frame of frames(url, headers, signal)) {
        const id = /^id: (evt_(\d+))$/m.exec(frame);
        if (!id) continue;
        lastId = id[1] ?? null;
        const number = Number(id[2]);
        seen.from ??= number;
        if (/^event: reset$/m.test(frame)) seen.resets += 1;
        else if (/^data: /m.test(frame)) seen.ids.push(number);
      }
      await pause(random.between(500, 2_000));
    }
  };
  await Promise.all(Array.from({ length: followers }, () => follower(random.fork())));
}

/** The frames of a stream until it ends, breaks or falls silent. */
async function* frames(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), silenceLimitMs);
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.any([signal, silent.signal]) });
    if (!response.ok || !response.body) return;
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), silenceLimitMs);
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch {
    // The web was killed, or the soak is over.
  } finally {
    clearTimeout(timer);
  }
}
