import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { readSettings } from '#lib/platform/env.ts';
import { readOrMakeCertificate } from '#workers/smtp/certificate.ts';

export type RelayServer = {
  port: number;
  mails: {
    from: string;
    to: string[];
    raw: Buffer;
    secure: boolean;
    user: string | null;
    envelopeId: string | null;
  }[];
  /** How many connections were opened so far. */
  connections: () => number;
  /** Answers so at that command from now on; null: takes everything. */
  answer: (answer: { at: 'MAIL' | 'RCPT' | 'DATA'; code: number; text: string } | null) => void;
  /** Cuts the connection when the whole mail has been given, without a word. */
  cutAfterContent: () => void;
  close: () => Promise<void>;
};

/**
 * A mail server on localhost as a provider runs it. It uses TLS (implicit or STARTTLS), with a certificate that this
 * process trusts from now on, and accepts ada with the password right. `plain` has neither.
 */
export async function startRelayServer(
  security: 'tls' | 'starttls' | 'plain' = 'plain',
): Promise<RelayServer> {
  const mails: RelayServer['mails'] = [];
  let connections = 0;
  let forcedAnswer: Parameters<RelayServer['answer']>[0] = null;
  let cutsConnection = false;
  const refusal = (at: string) =>
    forcedAnswer?.at === at
      ? Object.assign(new Error(forcedAnswer.text), { responseCode: forcedAnswer.code })
      : null;
  const certificate = security === 'plain' ? {} : await trustedCertificate();
  const server = new SMTPServer({
    ...certificate,
    secure: security === 'tls',
    authOptional: security === 'plain',
    disabledCommands: security === 'plain' ? ['AUTH', 'STARTTLS'] : [],
    disableReverseLookup: true,
    hideDSN: false,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'ada' && password === 'right'
        ? done(null, { user: username })
        : done(Object.assign(new Error('5.7.8 The password is wrong'), { responseCode: 535 })),
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onMailFrom: (_address, _session, done) => done(refusal('MAIL')),
    onRcptTo: (_address, _session, done) => done(refusal('RCPT')),
    onData: async (stream, session, done) => {
      const raw = await buffer(stream);
      if (cutsConnection) return cut(session.id);
      const error = refusal('DATA');
      if (error) return done(error);
      const { mailFrom, rcptTo } = session.envelope;
      mails.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        raw,
        secure: session.secure,
        user: typeof session.user === 'string' ? session.user : null,
        envelopeId: (session.envelope as { dsn?: { envid?: string } }).dsn?.envid ?? null,
      });
      done(null, `2.0.0 Taken as ${mails.length}`);
    },
  });
  const cut = (id: string) => {
    const { connections } = server as unknown as {
      connections: Set<{ id: string; _socket: { destroy: () => void } }>;
    };
    for (const connection of connections) if (connection.id === id) connection._socket.destroy();
  };
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    connections: () => connections,
    answer: (next) => {
      forcedAnswer = next;
    },
    cutAfterContent: () => {
      cutsConnection = true;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

let made: ReturnType<typeof makeTrusted> | undefined;

/** One for all servers: of two trusted ones for the same name only one would count. */
const trustedCertificate = () => (made ??= makeTrusted());

async function makeTrusted() {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'countersign-relay-'));
  try {
    const pair = await readOrMakeCertificate(readSettings({ DATA_DIR, MAIL_DOMAIN: 'localhost' }));
    setDefaultCACertificates([...getCACertificates('default'), pair.cert]);
    return pair;
  } finally {
    await rm(DATA_DIR, { recursive: true, force: true });
  }
}
