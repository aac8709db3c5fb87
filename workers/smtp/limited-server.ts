import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection';
import { clientNetwork } from '#lib/platform/network.ts';
import { Admission } from './admission.ts';
import { type EndedSession, LimitedConnection } from './limited-connection.ts';
import type { Limits } from './limits.ts';
import type { RefusalCounter } from './refusals.ts';

/** How long a refused client has to read why. */
const refusalMs = 1_000;

/** An SMTP server that admits connections by their network and ends those that do not come on. */
export class LimitedServer extends SMTPServer {
  onSessionEnded: ((session: EndedSession) => void) | null = null;
  readonly #limits: Limits;
  readonly #refusals: RefusalCounter;
  readonly #admission: Admission;

  constructor(options: SMTPServerOptions, limits: Limits, refusals: RefusalCounter) {
    // The admission counts; this only bounds the sockets that have sent no PROXY header yet.
    super({ ...options, maxClients: 2 * limits.connections });
    this.#limits = limits;
    this.#refusals = refusals;
    this.#admission = new Admission(limits, refusals);
    const sweep = setInterval(() => this.#admission.sweep(), limits.sweepMs).unref();
    this.once('close', () => clearInterval(sweep));
  }

  override connect(socket: Socket, options?: SMTPConnectionOptions | null): void {
    const network = clientNetwork(options?.remoteAddress ?? socket.remoteAddress ?? '');
    if (this.#admission.refuse(network)) turnAway(socket);
    else this.#admit(network, socket, options);
  }

  #admit(network: string, socket: Socket, options?: SMTPConnectionOptions | null): void {
    const connection = new LimitedConnection(this, socket, options, {
      network,
      admission: this.#admission,
      refusals: this.#refusals,
      limits: this.#limits,
      onEnded: (session) => this.onSessionEnded?.(session),
    });
    this.#admission.add(connection);
    this.connections.add(connection);
    connection.on('error', (error) => this._onError(error));
    connection.on('connect', (data) => this._onClientConnect(data));
    connection.init();
  }
}

function turnAway(socket: Socket): void {
  socket.on('error', () => {});
  socket.resume();
  socket.end('421 4.7.0 Too many connections. Try again later\r\n');
  setTimeout(() => socket.destroy(), refusalMs).unref();
}
