import { channel } from 'node:diagnostics_channel';
import { type IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { framesOf } from './stream-frames.ts';

/** Answers a request in this process; `isWebSocket` is our word for it, not the client's. */
type AnswerRequest = (request: Request, env: { isWebSocket: true }) => Response | Promise<Response>;

// On globalThis, because Next bundles each route apart.
const globals = globalThis as typeof globalThis & {
  countersignApi?: AnswerRequest;
  countersignWebSockets?: true;
};

/** What a client may send us at once: nothing that it says is heard. */
const maxPayload = 1024;
/** What may wait for a client that does not read. */
const maxUnreadBytes = 1024 * 1024;

/** Whom WebSockets are answered by: the API, which Next loads apart from what runs before it. */
export function answerWebSockets(answer: AnswerRequest): void {
  globals.countersignApi = answer;
}

/**
 * Takes requests to `/api/v1/ws` before Next, whose handlers cannot upgrade. The API answers each as a stream of events,
 * with all that it checks there; its frames go on as messages.
 */
export function acceptWebSockets(): void {
  if (globals.countersignWebSockets) return;
  globals.countersignWebSockets = true;
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const { emit } = Server.prototype;
  Server.prototype.emit = function emitUnlessOurs(this: Server, name: string | symbol, ...args: unknown[]) {
    const [request] = args as [IncomingMessage];
    if (name !== 'upgrade' || !isOurs(request)) return Reflect.apply(emit, this, [name, ...args]);
    void upgrade(sockets, args as Upgrade);
    return true;
  };
}

type Upgrade = [request: IncomingMessage, socket: Duplex, head: Buffer];

const isOurs = ({ url }: IncomingMessage) => /^\/api\/v1\/ws(?:\?|$)/.test(url ?? '');

async function upgrade(sockets: WebSocketServer, [request, socket, head]: Upgrade): Promise<void> {
  const ended = new AbortController();
  socket.on('error', () => socket.destroy());
  socket.once('close', () => ended.abort());
  try {
    // Node says nothing of an upgrade there; what guards our headers listens to it.
    channel('http.server.request.start').publish({ request, socket });
    const answer = await answerOf(request, ended.signal);
    if (!answer.ok || !answer.body) return await refuse(socket, answer);
    const frames = framesOf(answer.body);
    sockets.handleUpgrade(request, socket, head, (client) => void forward(client, frames));
  } catch {
    socket.destroy();
  }
}

async function answerOf(request: IncomingMessage, signal: AbortSignal): Promise<Response> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    const isOfConnection = name === 'connection' || name === 'upgrade' || name.startsWith('sec-websocket-');
    if (value !== undefined && !isOfConnection) headers.set(name, String(value));
  }
  const url = new URL(request.url ?? '', `http://${request.headers.host ?? 'localhost'}`);
  const { countersignApi: api } = globals;
  if (!api) return new Response(null, { status: 503, headers: { 'Retry-After': '1' } });
  return api(new Request(url, { headers, signal }), { isWebSocket: true });
}

/** The problem that the API answers with, written as Node would write it, had it been no upgrade. */
async function refuse(socket: Duplex, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = [...answer.headers].filter(([name]) => name !== 'content-length');
  const lines = [
    `HTTP/1.1 ${answer.status} ${answer.statusText || 'Refused'}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]));
}

/** A stream that ends has lost its access, or the process ends: who comes again hears which. */
async function forward(client: WebSocket, frames: ReturnType<typeof framesOf>): Promise<void> {
  let isAlive = true;
  client.on('pong', () => {
    isAlive = true;
  });
  client.on('error', () => client.terminate());
  try {
    for await (const frame of frames) {
      if (client.readyState !== client.OPEN || client.bufferedAmount > maxUnreadBytes) break;
      if (frame !== null) client.send(JSON.stringify(frame));
      else if (!isAlive) break;
      else {
        isAlive = false;
        client.ping();
      }
    }
  } catch {
    // The stream broke off: the client comes back and names where it was.
  }
  if (client.bufferedAmount > maxUnreadBytes || !isAlive) client.terminate();
  else client.close(1001, 'Come again with ?after= and the last id.');
}
