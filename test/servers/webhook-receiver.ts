import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Received = { path: string; headers: Record<string, string>; body: string; at: number };
type Answer = (response: ServerResponse, request: Received) => void;

export type WebhookReceiver = {
  /** `http://127.0.0.1:port` */
  origin: string;
  received: Received[];
  /** How each request is answered; 204 at first. */
  answer: (next: Answer) => void;
  close: () => void;
};

/** A server that webhooks are sent to. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  let respond: Answer = (response) => response.writeHead(204).end();
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const headers = request.headers as Record<string, string>;
    const one = { path: request.url ?? '', headers, body, at: Date.now() };
    received.push(one);
    respond(response, one);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (next) => {
      respond = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
