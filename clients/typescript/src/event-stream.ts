import { EventSourceParserStream } from 'eventsource-parser/stream';

/** The server sends a comment every 15 seconds; a connection that is silent for three of them is dead. */
const maxSilenceMs = 45_000;

/** What a stream says: where the log stands when it begins, that something happened, or when to come back. */
export type StreamSignal = { position: string } | { happened: string } | { retryMs: number };

/** Reads one connection of server-sent events until it ends. @throws when it breaks, or is silent for too long. */
export async function* readStream(
  response: Response,
  maxSilentMs = maxSilenceMs,
): AsyncGenerator<StreamSignal, void, undefined> {
  if (!response.body) return;
  let retryMs: number | undefined;
  const text = response.body.pipeThrough(endWhenSilent(maxSilentMs)).pipeThrough(decoder());
  const [heads, whole] = text.tee();
  const position = await firstPosition(heads);
  if (position) yield { position };
  const frames = whole.pipeThrough(new EventSourceParserStream({ onRetry: (each) => (retryMs = each) }));
  const reader = frames.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (retryMs !== undefined) yield { retryMs };
      retryMs = undefined;
      if (done) return;
      // Frames with a name of their own (`reset`) say that something happened too; what, the log says.
      if (value.id) yield { happened: value.id };
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The id with which the server begins: it comes without an event, so that the parser keeps it to itself. */
async function firstPosition(text: ReadableStream<string>): Promise<string | undefined> {
  const reader = text.getReader();
  try {
    let head = '';
    while (!head.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) break;
      head += value;
    }
    return /^id: ?(.+)$/m.exec(head)?.[1];
  } finally {
    void reader.cancel();
  }
}

/** The platform's types of a decoder and of a body differ in the kind of their bytes. */
function decoder(): ReadableWritablePair<string, Uint8Array> {
  return new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>;
}

function endWhenSilent(limitMs: number): TransformStream<Uint8Array, Uint8Array> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (controller: TransformStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.error(new Error('The event stream fell silent.')), limitMs);
  };
  return new TransformStream({
    start: wait,
    transform(chunk, controller) {
      wait(controller);
      controller.enqueue(chunk);
    },
    flush: () => clearTimeout(timer),
  });
}
