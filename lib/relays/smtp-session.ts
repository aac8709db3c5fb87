import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { readReturnToken } from '#lib/mail/headers/reply-token.ts';
import type { SmtpEndpoint } from './smtp-endpoint.ts';
import { encodedEnvelope, smtpUtf8Error } from './smtp-envelope.ts';
import type { SmtpError } from './smtp-error.ts';
import { smtpReply, withRepliesOnly } from './smtp-reply.ts';

export type SmtpMail = {
  envelope: { from: string; to: string };
  raw: Buffer;
  /** Awaited when the server has said that it takes the content, before any of it leaves. When it throws, nothing leaves. */
  beforeContent?: () => Promise<void>;
};

/**
 * The result of handing over a mail. `stage` says how far it came: the server unreachable or refusing us, addresses being
 * sent, content partly sent, or content complete. Only a complete mail can be on its way.
 */
export type HandOverResult =
  | { answer: string; serverMessageId: string | null }
  | { error: SmtpError; stage: 'reach' | 'envelope' | 'content' | 'handed' };

const connectionTimeouts = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  // A server may take ten minutes to answer a mail (RFC 5321 4.5.3.2.6); who hangs up sooner will never know.
  socketTimeout: 10 * 60_000,
  dnsTimeout: 10_000,
  socketCloseTimeout: 2_000,
};
const mailTimeoutMs = 10 * 60_000;
const chunkBytes = 64 * 1024;

/** A connection that has been greeted, is secured as its place asks, and signed in. @throws SmtpError */
export async function openSession(endpoint: SmtpEndpoint): Promise<SMTPConnection> {
  const connection = new SMTPConnection({ ...endpoint.options, ...connectionTimeouts, logger: false });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // It reports each failure to whoever waits; without a listener the event would end the process.
  connection.on('error', reject);
  connection.once('end', () => reject(new Error('The connection was closed.')));
  connection.connect((error) => {
    if (error) return reject(error);
    if (!endpoint.auth || !connection.allowsAuth) return resolve();
    connection.login({ user: endpoint.auth.user, credentials: endpoint.auth }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  try {
    await promise;
    return connection;
  } catch (error) {
    connection.close();
    throw withRepliesOnly(error as SmtpError);
  }
}

/** Gives one mail to an open session. Never throws; afterwards the session can be used again only after an answer. */
export async function handOver(connection: SMTPConnection, mail: SmtpMail): Promise<HandOverResult> {
  const addresses = encodedEnvelope(mail.envelope);
  const impossible = smtpUtf8Error(addresses, { knowsUtf8: supportsSmtpUtf8(connection) });
  if (impossible) return { error: impossible, stage: 'envelope' };
  const { promise, resolve } = Promise.withResolvers<HandOverResult>();
  const content = createContent(mail);
  const limit = setTimeout(() => {
    resolve({ error: new Error('The server took too long.'), stage: content.stage() });
    connection.close();
  }, mailTimeoutMs);
  const envelope = { ...addresses, size: mail.raw.length, ...dsnOptions(addresses.from) };
  connection.send(envelope, content.stream, (error, info) =>
    resolve(
      error
        ? { error: withRepliesOnly(error), stage: content.stage() }
        : {
            answer: smtpReply(String(info?.response ?? '')) ?? '',
            serverMessageId: info?.serverMessageId ?? null,
          },
    ),
  );
  return promise.finally(() => clearTimeout(limit));
}

/** Its list of extensions is nodemailer's own; without one a server is asked as if it knew this one. */
function supportsSmtpUtf8(connection: SMTPConnection) {
  return (
    (connection as { _supportedExtensions?: string[] })._supportedExtensions?.includes('SMTPUTF8') ?? true
  );
}

/** Where the server knows it (RFC 3461), a report names the delivery even when its own return path is lost. */
function dsnOptions(returnPath: string) {
  const token = readReturnToken(returnPath)?.token;
  return token ? { dsn: { envid: token, ret: 'HDRS' as const } } : {};
}

/** The bytes, read by the connection only once the server has said that it takes them. */
function createContent({ raw, beforeContent }: SmtpMail) {
  let given = 0;
  const pushChunk = (stream: Readable) => {
    const piece = raw.subarray(given, given + chunkBytes);
    given += piece.length;
    stream.push(piece);
    if (given >= raw.length) stream.push(null);
  };
  const stream = new Readable({
    read() {
      if (given > 0 || !beforeContent) return pushChunk(this);
      beforeContent().then(
        () => pushChunk(this),
        (error) => this.destroy(error),
      );
    },
  });
  const stage = () => (given === 0 ? 'envelope' : given < raw.length ? 'content' : 'handed');
  return { stream, stage } as const;
}
