import type { Socket } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import { SMTPConnection, type SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection';
import { countUp } from '#lib/platform/counters.ts';
import type { Admission, Admitted } from './admission.ts';
import type { Limits } from './limits.ts';
import { Progress, type Reading, type Stage } from './progress.ts';
import type { RefusalCounter, RefusalReason } from './refusals.ts';
import { SmtpResponse } from './response.ts';

export type ConnectionGuard = {
  network: string;
  admission: Admission;
  refusals: RefusalCounter;
  limits: Limits;
  onEnded: (session: EndedSession) => void;
};

/** A session that is over, in figures. */
export type EndedSession = {
  id: string;
  outcome: 'delivered' | 'refused' | 'nothing';
  mails: number;
  recipients: number;
  refusals: number;
  lastCode: number;
  tls: boolean;
  ms: number;
};

const farewells: Partial<Record<RefusalReason, string>> = {
  evicted: '4.3.2 Others are waiting. Try again later',
  command_deadline: '4.4.2 A command took too long to come',
  mail_deadline: '4.4.2 No mail came in time',
  data_deadline: '4.4.2 The mail took too long to come',
  data_rate: '4.4.2 The mail came too slowly',
  early_talker: '4.7.0 You spoke before the greeting',
};

/**
 * An SMTP connection that keeps account of its progress, and closes after too many refusals, or too many commands
 * without a mail. Responses to pipelined commands are sent together (RFC 2920 3.2).
 */
export class LimitedConnection extends SMTPConnection implements Admitted {
  readonly network: string;
  readonly progress: Progress;
  readonly #guard: ConnectionGuard;
  #commands = 0;
  #refusals = 0;
  #corked: Socket | null = null;
  #recipients = 0;
  #deferrals = 0;
  #lastCode = 0;
  #isEnded = false;
  readonly #begunAt = performance.now();

  constructor(
    server: SMTPServer,
    socket: Socket,
    options: SMTPConnectionOptions | null | undefined,
    guard: ConnectionGuard,
  ) {
    super(server, socket, options);
    this.network = guard.network;
    this.#guard = guard;
    this.progress = new Progress(guard.limits, performance.now());
  }

  read(): Reading {
    return { stage: this.#stage(), dataBytes: this._parser ? this._parser.dataBytes : 0 };
  }

  end(reason: RefusalReason): void {
    this.#guard.refusals.count(reason);
    const text = farewells[reason] ?? '4.7.0 Try again later';
    // The reader of the mail is to fail, and so to let go of its memory; its failure is then the response.
    if (this.progress.inData && this._dataStream) this._dataStream.destroy(new SmtpResponse(421, text));
    else this.send(421, text, false);
  }

  override connectionReady(next?: () => void): void {
    // smtp-server sees only whole lines that come before its greeting.
    if (this._parser !== false && this._parser._remainder !== '') this.#refuseEarlyTalker();
    else super.connectionReady(next);
  }

  override _onCommand(command: Buffer, callback?: () => void): void {
    this.#commands += 1;
    if (!this._ready) this.#refuseEarlyTalker();
    else if (this.#commands <= this.#guard.limits.commands) super._onCommand(command, callback);
    else {
      this.#guard.refusals.count('commands');
      super.send(421, '4.7.0 Too many commands without a mail', false);
    }
  }

  override send(code: number, data?: string | string[] | null, context?: string | false): void {
    this.#record(code, context);
    const more = code === 250 && context !== 'DATA_OK';
    if (more) this.#cork();
    const text = context === 'MESSAGE_TOO_BIG' ? `5.3.4 ${data}` : data;
    if (this.#refusals <= this.#guard.limits.refusals) super.send(code, text, context);
    else {
      this.#guard.refusals.count('refusals');
      super.send(421, '4.7.0 Too many refusals', false);
    }
    if (!more) this.#uncork();
  }

  override close(): void {
    super.close();
    this.#end();
  }

  override _onClose(): void {
    super._onClose();
    this.#end();
  }

  #end(): void {
    this.#guard.admission.remove(this);
    if (this.#isEnded) return;
    this.#isEnded = true;
    const refusals = this.#refusals + this.#deferrals;
    const mails = this.progress.delivered;
    this.#guard.onEnded({
      id: this.id,
      outcome: mails > 0 ? 'delivered' : refusals > 0 ? 'refused' : 'nothing',
      mails,
      recipients: this.#recipients,
      refusals,
      lastCode: this.#lastCode,
      tls: this.secure,
      ms: Math.round(performance.now() - this.#begunAt),
    });
  }

  #record(code: number, context?: string | false): void {
    const now = performance.now();
    const accepted = context === 'DATA_OK';
    this.#lastCode = code;
    if (code >= 500) this.#refusals += 1;
    else if (code >= 400) this.#deferrals += 1;
    if (code >= 400) countUp('countersign_smtp_responses_total', { code: String(code) });
    if (context === 'RCPT_TO_OK') this.#recipients += 1;
    if (accepted) {
      this.#commands = 0;
      this.#guard.admission.delivered(this);
    }
    if (this.progress.inData) this.progress.dataEnded(now, accepted);
    else if (code === 354) this.progress.dataBegan(now);
    else if (context === 'MAIL_FROM_OK') this.progress.envelopeBegan(now);
    this.progress.prompted(now);
  }

  #stage(): Stage {
    if (this._handlerPending) return 'answering';
    if (this.progress.inData) return this.#awaitsUs() ? 'answering' : 'data';
    if (this.progress.inEnvelope) return 'envelope';
    if (this.progress.delivered > 0) return 'idle';
    return this.hostNameAppearsAs ? 'greeted' : 'silent';
  }

  /** Whether the mail is here and not yet answered, or its sender waits until there is memory to read on. */
  #awaitsUs(): boolean {
    return this._parser === false || !this._parser._dataMode || this._parser.writableLength > 0;
  }

  #refuseEarlyTalker(): void {
    this.#guard.admission.penalise(this);
    this.end('early_talker');
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
