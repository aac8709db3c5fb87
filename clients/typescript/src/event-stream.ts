import { createParser } from 'eventsource-parser';

/** The server sends a comment every 15 seconds; a connection that is silent for three of them is dead. */
const maxSilenceMs = 45_000;

/** What a stream says: where the log stands when it begins, that something happened, or when to come back. */
export type StreamSignal = { position: string } | { happened: string } | { retryMs: number };

/** Reads one connection of server-sent events until it ends. @throws when it breaks, or is silent for too long. */
export async function* readStream(
  { body }: Response,
  maxSilentMs = maxSilenceMs,
): AsyncGenerator<StreamSignal, void, undefined> {
  if (!body) return;
  const said: StreamSignal[] = [];
  const parser = createParser({
    onRetry: (retryMs) => said.push({ retryMs }),
    // Frames with a name of their own (`reset`) say that something happened too; what, the log says.
    onEvent: ({ id }) => id && said.push({ happened: id }),
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let head: string | null = '';
  try {
    for (;;) {
      const { done, value } = await endWhenSilent(reader.read(), maxSilentMs);
      if (done) return;
      const text = decoder.decode(value, { stream: true });
      if (head !== null) {
        head += text;
        const position = firstPosition(head);
        if (position) said.unshift({ position });
        if (head.includes('\n\n')) head = null;
      }
      parser.feed(text);
      yield* said.splice(0);
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** The id with which the server begins: it comes without an event, so that the parser keeps it to itself. */
function firstPosition(head: string): string | undefined {
  const [first, rest] = head.split('\n\n');
  return rest === undefined ? undefined : /^id: ?(.+)$/m.exec(first ?? '')?.[1];
}

async function endWhenSilent<T>(read: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The event stream fell silent.')), limitMs);
  });
  try {
    return await Promise.race([read, silence]);
  } finally {
    clearTimeout(timer);
  }
}
