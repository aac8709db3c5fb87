import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type BreakingProxy = {
  /** The address of the database through the proxy. */
  url: string;
  /** Ends every connection at once: orderly, or by a reset. */
  breakAll: (how: 'close' | 'reset') => void;
  stop: () => Promise<void>;
};

/** A proxy before the PostgreSQL at `url` whose connections break together, as at the end of a server. */
export async function startBreakingProxy(url: string): Promise<BreakingProxy> {
  const target = new URL(url);
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    clients.add(client);
    client.pipe(database);
    database.pipe(client);
    for (const socket of [client, database]) {
      socket.on('error', () => {});
      socket.on('close', () => {
        clients.delete(client);
        client.destroy();
        database.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  const breakAll = (how: 'close' | 'reset') => {
    for (const client of clients) how === 'reset' ? client.resetAndDestroy() : client.destroy();
  };
  const stop = async () => {
    server.close();
    breakAll('close');
    await once(server, 'close');
  };
  return { url: through.href, breakAll, stop };
}
