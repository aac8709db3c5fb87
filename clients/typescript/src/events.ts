import type { Countersign } from './countersign.ts';
import { readStream } from './event-stream.ts';
import type { CountersignEvent, EventType } from './event-types.ts';
import { CountersignProblem } from './problem.ts';
import { pause } from './send.ts';

export type EventOptions<Type extends EventType> = {
  /** The last event that you have: it begins with the next. `0` begins with the first there is; left out, with now. */
  after?: string;
  /** Only these types. */
  types?: readonly Type[];
  /** Ends it, without an error. */
  signal?: AbortSignal;
};

type Source = {
  get: Countersign['get'];
  openStream: (
    after: string | undefined,
    types: string[] | undefined,
    signal: AbortSignal,
  ) => Promise<Response>;
};

const maxPauseMs = 30_000;

/**
 * Follows the log. The stream only says that something happened; what, is read from the log, so that nothing is left
 * out or doubled however often the connection breaks.
 * @throws CountersignProblem when the key may not, or no longer.
 */
export async function* followEvents<Type extends EventType>(
  source: Source,
  { after, types, signal: stopSignal }: EventOptions<Type>,
): AsyncGenerator<CountersignEvent<Type>, void, undefined> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, ...(stopSignal ? [stopSignal] : [])]);
  const type = types && [...types];
  let position = after;
  let retryMs = 2_000;
  let failures = 0;
  try {
    while (!signal.aborted) {
      try {
        const response = await source.openStream(position, type, signal);
        // What happened before the stream began: all that is after the position, if there was one.
        if (position !== undefined) yield* read();
        for await (const said of readStream(response)) {
          failures = 0;
          if ('retryMs' in said) retryMs = said.retryMs;
          else if ('position' in said) position ??= said.position;
          else if (isAfter(said.happened, position)) yield* read();
        }
      } catch (error) {
        if (signal.aborted) return;
        if (isFinal(error)) throw error;
      }
      await pause(Math.min(maxPauseMs, retryMs * 2 ** failures++), signal).catch(() => {});
    }
  } finally {
    ended.abort();
  }

  async function* read(): AsyncGenerator<CountersignEvent<Type>, void, undefined> {
    for (let more = true; more; ) {
      const page = await source.get('/events', {
        query: { after: position ?? '0', type, limit: 100 },
        signal,
      });
      for (const event of page.data) {
        yield event as CountersignEvent<Type>;
        position = event.id;
      }
      more = page.has_more;
    }
  }
}

/** Ids of events are numbers that grow. One read of the log may have found what later frames tell. */
function isAfter(id: string, position: string | undefined): boolean {
  return position === undefined || numberOf(id) > numberOf(position);
}

const numberOf = (id: string) => Number(id.replace('evt_', ''));

/** A refusal that will be the same the next time: not an overload, and no server that is away. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof CountersignProblem && error.status >= 400 && error.status < 500 && error.status !== 429
  );
}
