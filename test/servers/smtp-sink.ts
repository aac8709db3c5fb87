import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { waitFor } from '#bin/start/wait-for.ts';

/** A mail as the next server received it, read by a parser that is not the product's own. */
export type SinkMail = { envelope: { from: string; to: string[] }; raw: Buffer; mail: ParsedMail };

/** Where in the conversation something happens: `DATA` is while the mail's bytes come, `END` after its last one. */
type SmtpStage = 'CONNECT' | 'MAIL' | 'RCPT' | 'DATA' | 'END';

/**
 * What the sink does instead of accepting a mail: `refuse` answers a code, `cut` drops the connection silently.
 * `wait` only delays; `hold` leaves the bytes unread until released. At `END`, `takes` keeps a cut mail: it was
 * accepted, and nobody heard of it.
 */
export type Behaviour =
  | { at: SmtpStage; act: 'refuse'; code: number; text: string }
  | { at: SmtpStage; act: 'cut'; accepts?: boolean }
  | { at: SmtpStage; act: 'wait'; forMs: number }
  | { at: 'DATA'; act: 'hold' };

type Decide = (recipient: string) => Behaviour | null;

export type SmtpSink = {
  /** For SMTP_URL. */
  url: string;
  mails: SinkMail[];
  /** Of how many mails some bytes have come and not yet all. */
  inData: () => number;
  /** Does so with every mail from now on, or with those of the recipients that the function picks; null takes them again. */
  behave: (behaviour: Behaviour | Decide | null) => void;
  /** The first mail that is so, once it is there; fails after 15 s. */
  waitForMail: (what: string, isIt: (mail: SinkMail) => boolean) => Promise<SinkMail>;
  close: () => Promise<void>;
};

/** The outside world: a mail server that accepts and keeps everything, or answers as instructed. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: SinkMail[] = [];
  let decide: Decide = () => null;
  let inData = 0;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 200,
    onConnect: (session, done) => void reachStage('CONNECT', session, '', done),
    onMailFrom: (_address, session, done) => void reachStage('MAIL', session, '', done),
    onRcptTo: ({ address }, session, done) => void reachStage('RCPT', session, address, done),
    onData: async (stream, session, done) => {
      const recipient = session.envelope.rcptTo[0]?.address ?? '';
      stream.on('error', () => {});
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) {
          if (chunks.push(chunk) === 1) inData += 1;
          const behaviour = decide(recipient);
          if (behaviour?.at !== 'DATA') continue;
          if (behaviour.act === 'cut') return hangUp(session);
          if (behaviour.act === 'wait') await pause(behaviour.forMs);
          while (decide(recipient)?.act === 'hold' && socketOf(session)) await pause(10);
        }
      } catch {
        return;
      } finally {
        if (chunks.length > 0) inData -= 1;
      }
      const behaviour = decide(recipient);
      const keep = async () => mails.push(await toSinkMail(session, Buffer.concat(chunks)));
      if (behaviour?.at === 'END' && behaviour.act === 'cut') {
        if (behaviour.accepts) await keep();
        return hangUp(session);
      }
      if (behaviour?.at === 'END' && behaviour.act === 'refuse') return done(refusal(behaviour));
      if (behaviour?.at === 'END' && behaviour.act === 'wait') await pause(behaviour.forMs);
      await keep();
      done();
    },
  });
  server.on('error', () => {});

  async function reachStage(
    stage: SmtpStage,
    session: SMTPServerSession,
    recipient: string,
    done: (error?: Error) => void,
  ) {
    const behaviour = decide(recipient);
    if (behaviour?.at !== stage) return done();
    if (behaviour.act === 'refuse') return done(refusal(behaviour));
    if (behaviour.act === 'cut') return hangUp(session);
    if (behaviour.act === 'wait') await pause(behaviour.forMs);
    done();
  }

  const socketOf = ({ id }: SMTPServerSession): Socket | undefined =>
    [...server.connections].find((connection) => connection.session.id === id)?._socket as Socket | undefined;
  const hangUp = (session: SMTPServerSession) => void socketOf(session)?.destroy();

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    inData: () => inData,
    behave: (next) => {
      decide = typeof next === 'function' ? next : () => next;
    },
    waitForMail: async (what, isIt) => {
      const mail = await waitFor(async () => mails.find(isIt), { limitMs: 15_000, everyMs: 50 });
      if (!mail) throw new Error(`The sink did not receive ${what}. It has ${mails.length} other mails.`);
      return mail;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function refusal({ code, text }: { code: number; text: string }) {
  return Object.assign(new Error(text), { responseCode: code });
}

async function toSinkMail(
  { envelope: { mailFrom, rcptTo } }: SMTPServerSession,
  raw: Buffer,
): Promise<SinkMail> {
  const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
  return { envelope, raw, mail: await simpleParser(raw) };
}

/** The addresses of a header such as Reply-To. */
export function addressesOf(header: AddressObject | AddressObject[] | undefined): string[] {
  return [header ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}

/** A header as it stood in the bytes, unfolded. */
export function headerOf({ raw }: SinkMail, name: string): string | null {
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? null;
}
