type StreamFrame = { event: string; id: string | null; data: unknown };

/** The frames of a stream of events (server-sent events), in order; null is a heartbeat. */
export async function* framesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamFrame | null> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of body) {
    const frames = (text + decoder.decode(part, { stream: true })).split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) yield parseFrame(frame);
  }
}

function parseFrame(frame: string): StreamFrame | null {
  if (frame.startsWith(':')) return null;
  const fields = Object.fromEntries(
    frame.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  const { data, id = null } = fields;
  // The first frame names the place in the log, and nothing that happened.
  return { event: fields.event ?? (data ? 'event' : 'open'), id, data: data ? JSON.parse(data) : null };
}
