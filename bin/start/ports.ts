import { createServer } from 'node:net';

/** A port on 127.0.0.1 that nobody holds now. */
export const freePort = () => tryPort(0, '127.0.0.1');

/** Listens for a moment on `port` of `host` and gives back the port. Rejects with Node's error when it cannot. */
export function tryPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
