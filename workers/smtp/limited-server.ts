import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { SMTPConnection, type SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection';
import type { Limits } from './limits.ts';

/**
 * An SMTP server that closes connections with too many refusals, or too many commands without a mail.
 * Responses to pipelined commands are sent together (RFC 2920 3.2).
 */
export class LimitedServer extends SMTPServer {
  readonly #limits: Limits;

  constructor(options: SMTPServerOptions, limits: Limits) {
    super(options);
    this.#limits = limits;
  }

  override connect(socket: Socket, options?: SMTPConnectionOptions | null): void {
    const connection = new LimitedConnection(this, socket, options, this.#limits);
    this.connections.add(connection);
    connection.on('error', (error) => this._onError(error));
    connection.on('connect', (data) => this._onClientConnect(data));
    connection.init();
  }
}

class LimitedConnection extends SMTPConnection {
  readonly #limits: Limits;
  #commands = 0;
  #refusals = 0;
  #corked: Socket | null = null;

  constructor(
    server: SMTPServer,
    socket: Socket,
    options: SMTPConnectionOptions | null | undefined,
    limits: Limits,
  ) {
    super(server, socket, options);
    this.#limits = limits;
  }

  override _onCommand(command: Buffer, callback?: () => void): void {
    this.#commands += 1;
    if (this.#commands <= this.#limits.commands) super._onCommand(command, callback);
    else super.send(421, '4.7.0 Too many commands without a mail', false);
  }

  override send(code: number, data?: string | string[] | null, context?: string | false): void {
    if (code >= 500) this.#refusals += 1;
    if (context === 'DATA_OK') this.#commands = 0;
    const more = code === 250 && context !== 'DATA_OK';
    if (more) this.#cork();
    const text = context === 'MESSAGE_TOO_BIG' ? `5.3.4 ${data}` : data;
    if (this.#refusals <= this.#limits.refusals) super.send(code, text, context);
    else super.send(421, '4.7.0 Too many refusals', false);
    if (!more) this.#uncork();
  }

  #cork(): void {
    if (this.#corked) return;
    this.#corked = this._socket;
    this.#corked.cork();
    setImmediate(() => this.#uncork());
  }

  #uncork(): void {
    this.#corked?.uncork();
    this.#corked = null;
  }
}
