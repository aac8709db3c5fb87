import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server';
import type { Ctx } from '#lib/context.ts';
import { type Arrival, acceptEmail } from '#lib/inbound/accept.ts';
import { plainAddress } from '#lib/mail/reply-token.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailboxes.ts';

export type SmtpListener = { port: number; close: () => Promise<void> };

/** An SMTP answer (RFC 5321 4.2, RFC 3463). 4xx is our trouble and the sender tries again; 5xx is theirs. */
class Answer extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

type Recipient = Arrival['envelopeTo'][number];

/**
 * Listens for mail. A recipient is taken only when a mailbox has the address (with or without a +part), a mail only
 * once its bytes are committed. Port 0 picks a free one.
 */
export async function startSmtp(
  ctx: Ctx,
  { host, port }: { host: string; port: number },
): Promise<SmtpListener> {
  const recipients = new WeakMap<SMTPServerSession, Recipient[]>();
  const server = new SMTPServer({
    name: ctx.env.MAIL_DOMAIN,
    banner: 'Countersign',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: ctx.env.MAX_MESSAGE_BYTES,
    socketTimeout: 120_000,
    closeTimeout: 5_000,
    maxClients: 200,
    logger: false,
    onMailFrom: (_address, session, done) => {
      recipients.set(session, []);
      done();
    },
    onRcptTo: (address, session, done) => {
      findRecipient(ctx, address)
        .then((recipient) => {
          const known = recipients.get(session) ?? [];
          if (known.length >= 100) throw new Answer(452, '4.5.3 Too many recipients');
          recipients.set(session, [...known, recipient]);
          done();
        })
        .catch((error) => done(answerFor(ctx, error)));
    },
    onData: (stream, session, done) => {
      collect(stream)
        .then(async (content) => {
          if (stream.sizeExceeded) throw tooLargeAnswer(ctx);
          const [id] = await acceptEmail(ctx, arrivalOf(session, recipients.get(session) ?? [], content));
          done(null, `2.0.0 Stored as ${id}`);
        })
        .catch((error) => done(answerFor(ctx, error)));
    },
  });
  server.on('error', (error) => ctx.log.warn({ err: error }, 'An SMTP connection failed'));
  return listen(server, host, port);
}

async function findRecipient(ctx: Ctx, { address }: SMTPServerAddress): Promise<Recipient> {
  const mailbox = await findMailboxByAddress(ctx, plainAddress(address.toLowerCase()));
  if (!mailbox) throw new Answer(550, '5.1.1 There is no such mailbox here');
  return { address, mailboxId: mailbox.id };
}

/** Reads a mail to its end even when it is too large, because the answer comes after it; the excess is not kept. */
async function collect(stream: NodeJS.ReadableStream & { sizeExceeded?: boolean }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    if (stream.sizeExceeded) chunks.length = 0;
    else chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function arrivalOf(session: SMTPServerSession, envelopeTo: Recipient[], content: Buffer): Arrival {
  return {
    source: 'smtp',
    envelopeFrom: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    envelopeTo,
    clientAddress: session.remoteAddress,
    helo: typeof session.hostNameAppearsAs === 'string' ? session.hostNameAppearsAs : null,
    tls: session.secure,
    content,
  };
}

const tooLargeAnswer = (ctx: Ctx) =>
  new Answer(552, `5.3.4 A mail may have at most ${ctx.env.MAX_MESSAGE_BYTES} bytes`);

function answerFor(ctx: Ctx, error: unknown): Answer {
  if (error instanceof Answer) return error;
  ctx.log.error({ err: error }, 'A mail could not be taken; its sender was told to try again');
  return new Answer(451, '4.3.0 The mail could not be stored now. Try again later');
}

function listen(server: SMTPServer, host: string, port: number): Promise<SmtpListener> {
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
