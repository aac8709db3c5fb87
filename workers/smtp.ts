import type { SMTPServerSession } from 'smtp-server';
import type { Arrival } from '#lib/inbound/accept.ts';
import { acceptEmailBatched } from '#lib/inbound/accept-batched.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type Resolve, systemResolver } from '#lib/platform/dns.ts';
import { readOrMakeCertificate } from './smtp/certificate.ts';
import { collect } from './smtp/collect.ts';
import { createConnectionCounter } from './smtp/connection-counter.ts';
import { LimitedServer } from './smtp/limited-server.ts';
import { type Limits, limits as usualLimits } from './smtp/limits.ts';
import { createRecipientLookup, type Recipient } from './smtp/recipients.ts';
import { refuseForged } from './smtp/refuse-forged.ts';
import { responseFor, SmtpResponse, withTimeout } from './smtp/response.ts';

export type SmtpListener = { port: number; close: () => Promise<void> };

/**
 * Listens for mail. A recipient is taken only when a mailbox has the address (with or without a +part), a mail only
 * once its bytes are committed. Port 0 picks a free one.
 */
export async function startSmtp(
  ctx: Ctx,
  { host, port }: { host: string; port: number },
  limits: Limits = usualLimits,
  resolve: Resolve = systemResolver(ctx.env),
): Promise<SmtpListener> {
  const recipients = new WeakMap<SMTPServerSession, Recipient[]>();
  const connections = createConnectionCounter();
  const memory = createByteSemaphore(limits.bytes, {
    maxBytesPerOwner: limits.bytesPerAddress,
    allowsOvertaking: true,
  });
  const findRecipient = createRecipientLookup(ctx, limits.recipientCacheMs);

  const greet = async (session: SMTPServerSession) => {
    if (connections.add(session.id, session.remoteAddress) > limits.connectionsPerAddress)
      throw new SmtpResponse(421, '4.7.0 Too many connections from your address');
  };
  const addRecipient = async (address: string, session: SMTPServerSession) => {
    const known = recipients.get(session) ?? [];
    if (known.length >= limits.recipients) throw new SmtpResponse(452, '4.5.3 Too many recipients');
    recipients.set(session, [...known, await withTimeout(limits.findMs, findRecipient(address))]);
  };
  const store = async (session: SMTPServerSession, content: Buffer) => {
    const arrival = arrivalOf(session, recipients.get(session) ?? [], content);
    const auth = await refuseForged(ctx, arrival, recipients.get(session) ?? [], resolve);
    const [id] = await acceptEmailBatched(ctx, { ...arrival, ...auth });
    return `2.0.0 Stored as ${id}`;
  };

  const server = new LimitedServer(
    {
      ...(await readOrMakeCertificate(ctx.env)),
      minVersion: 'TLSv1.2',
      name: ctx.env.MAIL_DOMAIN,
      banner: 'Countersign',
      authOptional: true,
      disabledCommands: ['AUTH'],
      disableReverseLookup: true,
      // Some large providers have given out addresses with dots where RFC 5321 allows none.
      lenientAddressParsing: true,
      useProxy: ctx.env.SMTP_PROXY_PROTOCOL,
      size: ctx.env.MAX_MESSAGE_BYTES,
      socketTimeout: limits.idleTimeoutMs,
      closeTimeout: 5_000,
      maxClients: limits.connections,
      maxCommandLength: 4096,
      logger: false,
      onConnect: (session, done) => {
        greet(session).then(() => done(), done);
      },
      onClose: (session) => connections.remove(session.id),
      onMailFrom: (_address, session, done) => {
        recipients.set(session, []);
        done();
      },
      onRcptTo: ({ address }, session, done) => {
        addRecipient(address, session).then(
          () => done(),
          (error) => done(responseFor(ctx, error)),
        );
      },
      onData: (stream, session, done) => {
        const announced = announcedSize(session);
        const options = {
          owner: session.remoteAddress,
          announced,
          maxBytes: ctx.env.MAX_MESSAGE_BYTES,
          memory,
          limits,
        };
        const { promise: outcome, resolve: taken, reject: failed } = Promise.withResolvers<string>();
        // A mail's bytes are released once the database is done with them, whatever was answered meanwhile.
        const storeInTime = (content: Buffer) => {
          const storing = store(session, content);
          withTimeout(limits.storeMs, storing).then(taken, failed);
          return storing;
        };
        collect(stream, options, storeInTime).catch(failed);
        outcome.then(
          (words) => done(null, words),
          (error) => done(responseFor(ctx, error)),
        );
      },
    },
    limits,
  );
  server.on('error', (error) => ctx.log.warn({ err: error }, 'An SMTP connection failed'));
  return listen(server, host, port);
}

/** What MAIL FROM has said about the size (RFC 1870); smtp-server has refused what is too large. */
function announcedSize({ envelope: { mailFrom } }: SMTPServerSession): number | null {
  const size = mailFrom ? (mailFrom.args as { SIZE?: string }).SIZE : undefined;
  return Number(size) || null;
}

function arrivalOf(session: SMTPServerSession, recipients: Recipient[], content: Buffer): Arrival {
  return {
    source: 'smtp',
    envelopeFrom: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    envelopeTo: recipients.map(({ address, mailbox }) => ({ address, mailboxId: mailbox.id })),
    clientAddress: session.remoteAddress,
    helo: typeof session.hostNameAppearsAs === 'string' ? session.hostNameAppearsAs : null,
    tls: session.secure,
    content,
  };
}

function listen(server: LimitedServer, host: string, port: number): Promise<SmtpListener> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}
