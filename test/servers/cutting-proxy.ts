import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Where a connection is cut: before the query reaches the server, or when it is done and its answer is on the way. */
export type CutPoint = { query: number; when: 'before' | 'after' };

export type CuttingProxy = {
  /** The address of the database through the proxy. */
  url: string;
  /** Counts queries from now, and cuts the connection that sends the n-th, once. */
  arm: (point: CutPoint | null) => void;
  /** How many queries there were, and whether a connection was cut. */
  disarm: () => { queries: number; cut: boolean };
  close: () => Promise<void>;
};

/** A proxy before the PostgreSQL at `url` that cuts a connection at a chosen query. */
export async function startCuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  let plan: { point: CutPoint | null; queries: number; cut: boolean } | null = null;
  const sockets = new Set<Socket>();

  function relay(client: Socket) {
    const database = connect({ port: Number(target.port), host: target.hostname, noDelay: true });
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    let silent = false;
    const requests = messageReader({ startsUntyped: true });
    const answers = messageReader({ startsUntyped: false });
    client.on('data', (chunk) => {
      for (const { type, bytes } of requests(chunk)) {
        if (plan && !plan.cut && isQueryEnd(type)) {
          plan.queries += 1;
          if (plan.queries === plan.point?.query) {
            plan.cut = true;
            if (plan.point.when === 'before') return client.destroy();
            silent = true;
          }
        }
        database.write(bytes);
      }
    });
    database.on('data', (chunk) => {
      for (const { type, bytes } of answers(chunk)) {
        if (!silent) client.write(bytes);
        else if (type === 'Z') client.destroy();
      }
    });
  }

  const server = createServer({ noDelay: true }, relay);
  const port = await listen(server);
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return {
    url: through.href,
    arm: (point) => {
      plan = { point, queries: 0, cut: false };
    },
    disarm: () => {
      const { queries, cut } = plan ?? { queries: 0, cut: false };
      plan = null;
      return { queries, cut };
    },
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      while (sockets.size > 0) await pause(5);
    },
  };
}

/** Sync, or a simple query: after it the server answers and is ready for the next (PostgreSQL, "Message Flow"). */
const isQueryEnd = (type: string) => type === 'S' || type === 'Q';

/** Reads whole messages: a type of one byte, but for the first that a client sends, and a length that counts itself. */
function messageReader({ startsUntyped }: { startsUntyped: boolean }) {
  let rest = Buffer.alloc(0);
  let untyped = startsUntyped;
  return function* read(chunk: Buffer): Generator<{ type: string; bytes: Buffer }> {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const start = untyped ? 0 : 1;
      if (rest.length < start + 4) return;
      const end = start + rest.readUInt32BE(start);
      if (rest.length < end) return;
      const bytes = rest.subarray(0, end);
      rest = rest.subarray(end);
      yield { type: untyped ? '' : String.fromCharCode(bytes.readUInt8(0)), bytes };
      untyped = false;
    }
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
