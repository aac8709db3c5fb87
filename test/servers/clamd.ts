import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export type Clamd = { url: string; received: Buffer[]; close: () => Promise<void> };

/** A daemon that speaks clamd's INSTREAM; `answer` says what it thinks, null hangs up, 'silence' never answers. */
export async function startClamd(
  answer: (content: Buffer) => string | null,
  { maxBytes = 100_000_000 } = {},
): Promise<Clamd> {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    let data = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      data = Buffer.concat([data, chunk]);
      if (data.length > maxBytes) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      const content = contentOf(data);
      if (!content) return;
      received.push(content);
      const said = answer(content);
      if (said === null) socket.destroy();
      else if (said !== 'silence') socket.end(`${said}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const command = 'zINSTREAM\0';

/** The streamed bytes once the empty piece that ends them is there. */
function contentOf(data: Buffer): Buffer | null {
  if (data.subarray(0, command.length).toString() !== command) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= data.length; ) {
    const length = data.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(data.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
