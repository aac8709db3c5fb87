import { isIP } from 'node:net';
import type { SMTPServerAuthentication, SMTPServerSession } from 'smtp-server';
import { submitMail } from '#lib/desk/submission/submit-mail.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { signInMailProgram } from '#lib/users/app-passwords.ts';
import { actorOfUser } from '#lib/users/sign-in.ts';
import type { UserActor } from '#lib/users/user-actor.ts';
import type { Locale } from '#locales/locale.ts';
import { type PlainSentence, type Sentence, sentence, sentenceText } from '#locales/sentence.ts';
import { readOrMakeCertificate } from './smtp/certificate.ts';
import { collect } from './smtp/collect.ts';
import { LimitedServer } from './smtp/limited-server.ts';
import { limits as smtpLimits } from './smtp/limits.ts';
import { announcedSize, listen } from './smtp/listen.ts';
import { createRefusalCounter } from './smtp/refusals.ts';
import { responseFor, SmtpResponse, withTimeout } from './smtp/response.ts';

export type SubmissionListener = { port: number; close: () => Promise<void> };
type SignedIn = { user: UserActor; locale: Locale };

/**
 * Listens for the mail programs of users (RFC 6409); port 0 picks a free one. A program signs in with an app password,
 * over TLS unless only this machine can connect. A mail is accepted once it is filed and queued; why it is not, it is told.
 */
export async function startSubmission(
  ctx: Ctx,
  { host, port, limits = smtpLimits }: { host: string; port: number; limits?: typeof smtpLimits },
): Promise<SubmissionListener> {
  const memory = createByteSemaphore(limits.bytes, {
    maxBytesPerOwner: limits.bytesPerNetwork,
    allowsOvertaking: true,
  });
  const submit = async (session: SMTPServerSession, content: Buffer) => {
    const { user: known, locale } = session.user as unknown as SignedIn;
    const user = await actorOfUser(ctx, known.id);
    if (!user) throw new SmtpResponse(535, `5.7.8 ${inAscii('submission.wrongPassword', locale)}`);
    const envelopeTo = session.envelope.rcptTo.map(({ address }) => address);
    try {
      const acting = { ...withActor(ctx, user), locale };
      const { messageId } = await submitMail(acting, { content, envelopeTo });
      return `2.0.0 Sent as ${messageId}`;
    } catch (error) {
      throw error instanceof Refusal ? refusal(error, locale) : error;
    }
  };

  const server = new LimitedServer(
    {
      ...(await readOrMakeCertificate(ctx.env)),
      minVersion: 'TLSv1.2',
      secure: ctx.env.SUBMISSION_TLS === 'implicit',
      allowInsecureAuth: isThisMachine(host),
      authMethods: ['PLAIN', 'LOGIN'],
      name: ctx.env.MAIL_DOMAIN,
      banner: 'Countersign submission',
      disableReverseLookup: true,
      size: ctx.env.MAX_MESSAGE_BYTES,
      socketTimeout: limits.commandMs + 10_000,
      closeTimeout: 5_000,
      maxCommandLength: 4096,
      logger: false,
      onAuth: (auth, session, done) => {
        signIn(ctx, auth, session.remoteAddress).then(
          (signedIn) => done(null, { user: signedIn }),
          (error) => done(responseFor(ctx, error)),
        );
      },
      onRcptTo: (_address, session, done) => {
        const isFull = session.envelope.rcptTo.length >= limits.recipients;
        done(isFull ? new SmtpResponse(452, '4.5.3 Too many recipients') : null);
      },
      onData: (stream, session, done) => {
        const options = {
          owner: clientNetwork(session.remoteAddress),
          announced: announcedSize(session),
          maxBytes: ctx.env.MAX_MESSAGE_BYTES,
          memory,
          limits,
        };
        collect(stream, options, (content) => withTimeout(limits.storeMs, submit(session, content))).then(
          (text) => done(null, text),
          (error) => done(responseFor(ctx, error)),
        );
      },
    },
    limits,
    createRefusalCounter(),
  );
  server.on('error', (error) => ctx.log.warn({ err: error }, 'A connection of a mail program failed'));
  return listen(server, host, port);
}

async function signIn(ctx: Ctx, auth: SMTPServerAuthentication, client: string): Promise<SignedIn> {
  const { username = '', password } = auth;
  try {
    const signedIn = await signInMailProgram(ctx, { email: username, password: password ?? '', client });
    if (signedIn) return signedIn;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const count = Number(error.facts.retry_after) || 60;
    throw new SmtpResponse(454, `4.7.0 ${inAscii(sentence('submission.tooManyTries', { count }), 'en')}`);
  }
  throw new SmtpResponse(535, `5.7.8 ${inAscii('submission.wrongPassword', 'en')}`);
}

/** What the person reads in their program. Only what passes by itself is worth another try. */
function refusal({ code, sentence: said }: Refusal, locale: Locale): SmtpResponse {
  const text = inAscii(said, locale);
  return code === 'too_many' || code === 'unavailable' || code === 'stale'
    ? new SmtpResponse(450, `4.7.1 ${text}`)
    : new SmtpResponse(550, `5.7.1 ${text}`);
}

const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '…': '...',
};

/** A response is ASCII and at most 512 bytes long (RFC 5321 4.5.3.1.5). */
function inAscii(said: Sentence | PlainSentence, locale: Locale): string {
  return sentenceText(said, locale)
    .replace(/[^\x20-\x7e]/g, (letter) => spelled[letter] ?? '?')
    .slice(0, 480);
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
