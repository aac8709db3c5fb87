import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { waitFor } from '#bin/wait-for.ts';

/** A mail as the next server received it, read by a parser that is not the product's own. */
export type SunkMail = { envelope: { from: string; to: string[] }; raw: Buffer; mail: ParsedMail };

/** What the sink answers instead of taking a mail: at RCPT TO, or after the whole of it. */
export type Refusal = { at: 'RCPT' | 'DATA'; code: number; words: string };

export type SmtpSink = {
  /** For SMTP_URL. */
  url: string;
  mails: SunkMail[];
  /** Answers so to every mail from now on; null takes them again. */
  refuse: (refusal: Refusal | null) => void;
  /** The first mail that is so, once it is there; fails after 15 s. */
  receives: (what: string, isIt: (mail: SunkMail) => boolean) => Promise<SunkMail>;
  close: () => Promise<void>;
};

/** The world outside: a mail server that takes everything and keeps it to be looked at. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  let refusal: Refusal | null = null;
  const refused = (at: Refusal['at']) =>
    refusal?.at === at ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, _session, done) => done(refused('RCPT')),
    onData: async (stream, session, done) => {
      const raw = await buffer(stream);
      const error = refused('DATA');
      if (error) return done(error);
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      mails.push({ envelope, raw, mail: await simpleParser(raw) });
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    refuse: (next) => {
      refusal = next;
    },
    receives: async (what, isIt) => {
      const mail = await waitFor(async () => mails.find(isIt), { limitMs: 15_000, everyMs: 50 });
      if (!mail) throw new Error(`The sink did not receive ${what}. It has ${mails.length} other mails.`);
      return mail;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** The addresses of a header such as Reply-To. */
export const addressesOf = (header: AddressObject | AddressObject[] | undefined): string[] =>
  [header ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

/** A header as it stood in the bytes, unfolded. */
export const headerOf = ({ raw }: SunkMail, name: string): string | null => {
  const head = raw
    .toString('latin1')
    .split('\r\n\r\n')[0]!
    .replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;
};
