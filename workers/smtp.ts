import type { SMTPServerSession } from 'smtp-server';
import type { Arrival } from '#lib/inbound/accept.ts';
import { acceptEmailBatched } from '#lib/inbound/accept-batched.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { countUp } from '#lib/platform/counters.ts';
import { type Resolve, systemResolver } from '#lib/platform/dns.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { withinOrigin } from '#lib/platform/origin.ts';
import { type OpenSpan, openSpan } from '#lib/platform/tracing.ts';
import { readOrMakeCertificate } from './smtp/certificate.ts';
import { collect } from './smtp/collect.ts';
import { LimitedServer } from './smtp/limited-server.ts';
import { limits as defaultLimits, type Limits } from './smtp/limits.ts';
import { announcedSize, listen } from './smtp/listen.ts';
import { createRecipientLookup, type Recipient } from './smtp/recipients.ts';
import { createRefusalCounter, type RefusalCounter } from './smtp/refusals.ts';
import { refuseForged } from './smtp/refuse-forged.ts';
import { responseFor, SmtpResponse, withTimeout } from './smtp/response.ts';

export type SmtpListener = {
  port: number;
  /** What was turned away, by reason. */
  refusals: RefusalCounter;
  close: () => Promise<void>;
};

/**
 * Listens for mail; port 0 picks a free one. A recipient is accepted only when it has a mailbox, a mail only once its
 * bytes are committed.
 */
export async function startSmtp(
  ctx: Ctx,
  { host, port, limits = defaultLimits }: { host: string; port: number; limits?: Limits },
  resolve: Resolve = systemResolver(ctx.env),
): Promise<SmtpListener> {
  const recipients = new WeakMap<SMTPServerSession, Recipient[]>();
  const spans = new Map<string, OpenSpan>();
  const refusals = createRefusalCounter();
  const memory = createByteSemaphore(limits.bytes, {
    maxBytesPerOwner: limits.bytesPerNetwork,
    allowsOvertaking: true,
  });
  const findRecipient = createRecipientLookup(ctx, limits.recipientCacheMs);

  const respond = (error: unknown) => {
    const response = responseFor(ctx, error);
    if (response.reason) refusals.count(response.reason);
    return response;
  };
  const addRecipient = async (address: string, session: SMTPServerSession) => {
    const known = recipients.get(session) ?? [];
    if (known.length >= limits.recipients)
      throw new SmtpResponse(452, '4.5.3 Too many recipients', 'recipients');
    recipients.set(session, [...known, await withTimeout(limits.findMs, findRecipient(address))]);
  };
  const store = async (session: SMTPServerSession, content: Buffer) => {
    const known = recipients.get(session) ?? [];
    const arrival = arrivalOf(session, known, content);
    const trust = await refuseForged(ctx, { arrival, recipients: known }, resolve);
    const origin = { requestId: sessionId(session.id), ...traceOf(spans.get(session.id)) };
    const [id] = await withinOrigin(origin, () => acceptEmailBatched(ctx, { ...arrival, ...trust }));
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
      // Some large providers have addresses with dots where RFC 5321 allows none.
      lenientAddressParsing: true,
      useProxy: ctx.env.SMTP_PROXY_PROTOCOL,
      size: ctx.env.MAX_MESSAGE_BYTES,
      // Later than our own deadline, which is counted.
      socketTimeout: limits.commandMs + 10_000,
      closeTimeout: 5_000,
      maxCommandLength: 4096,
      logger: false,
      onConnect: (session, done) => {
        const span = openSpan({
          name: 'SMTP session',
          kind: 'server',
          attributes: { 'session.id': session.id },
        });
        if (span) spans.set(session.id, span);
        done();
      },
      onMailFrom: (_address, session, done) => {
        recipients.set(session, []);
        done();
      },
      onRcptTo: ({ address }, session, done) => {
        addRecipient(address, session).then(
          () => done(),
          (error) => done(respond(error)),
        );
      },
      onData: (stream, session, done) => {
        const announced = announcedSize(session);
        const options = {
          owner: clientNetwork(session.remoteAddress),
          announced,
          maxBytes: ctx.env.MAX_MESSAGE_BYTES,
          memory,
          limits,
        };
        const { promise: outcome, resolve: stored, reject: failed } = Promise.withResolvers<string>();
        // The memory is released when the database is done, even after a timeout.
        const storeInTime = (content: Buffer) => {
          const storing = store(session, content);
          withTimeout(limits.storeMs, storing).then(stored, failed);
          return storing;
        };
        collect(stream, options, storeInTime).catch(failed);
        outcome.then(
          (text) => done(null, text),
          (error) => done(respond(error)),
        );
      },
    },
    limits,
    refusals,
  );
  server.onSessionEnded = ({ id, lastCode, ...session }) => {
    countUp('countersign_smtp_sessions_total', { outcome: session.outcome });
    const { outcome, mails, recipients: accepted } = session;
    spans.get(id)?.end({ outcome, mails, recipients: accepted, last_code: lastCode });
    spans.delete(id);
    if (ctx.env.ACCESS_LOG)
      ctx.log.info({ request_id: sessionId(id), last_code: lastCode, ...session }, 'SMTP session');
  };
  server.on('error', (error) => ctx.log.warn({ err: error }, 'An SMTP connection failed'));
  const listening = await listen(server, host, port);
  return { ...listening, refusals };
}

const traceOf = (span: OpenSpan | undefined) => (span ? { traceparent: span.traceparent } : {});

/** What its mails' jobs name as where they come from. */
const sessionId = (id: string) => `smtp_${id}`;

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
