import type { deliveryWait } from '#db/schema/index.ts';
import { replyCode } from '#lib/mail/bounce/reply-code.ts';
import { classifyFailure } from '#lib/mail/reports/failure-class.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import type { SmtpError } from '#lib/relays/smtp-error.ts';
import type { HandOverResult } from '#lib/relays/smtp-session.ts';
import type { Said } from '#locales/told.ts';

/**
 * What became of one attempt, with the server's own words. `queued`: nobody took it and nobody refused it, so it is tried
 * again. `deferred`: the server wants it later. `uncertain`: it may have been taken, and only a proof or a person can tell.
 */
export type Outcome = Answer &
  (
    | { outcome: 'sent' | 'failed' | 'suppressed' | 'uncertain' }
    | { outcome: 'queued' | 'deferred'; waitsFor: DeliveryWait }
  );

type Answer = {
  code: string | null;
  /** The reply code (RFC 5321 4.2), when a server answered. */
  smtpCode?: number | undefined;
  response: string;
  /** The same by its code, where the words are ours and not a server's. */
  told?: Said;
  /** The server said that there is no such address: writing to it again would only harm us. */
  noSuchAddress?: boolean;
  /** The relay that was spoken to; none where no stored one was. */
  relayId?: string | undefined;
};

/** What a delivery that has not left waits for. */
export type DeliveryWait = (typeof deliveryWait.enumValues)[number];

const mailCommands = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** Refusals that are about us and not about the mail: sign in first, by another way, in another order. */
const clientRefusalCodes = new Set([503, 530, 534, 535, 538]);

/** nodemailer's names for a mail that it cannot put on the wire at all. */
const unsendableCodes = new Set(['EENVELOPE', 'EMESSAGE']);

type Stage = Extract<HandOverResult, { error: unknown }>['stage'];

/** The server took the mail and said so. */
export function acceptedOutcome(response: string): Outcome {
  return {
    outcome: 'sent',
    code: codeOf(response),
    smtpCode: replyCode(response) ?? undefined,
    response: short(response),
  };
}

/**
 * Classifies a failed SMTP conversation (RFC 5321 4.2.1, RFC 3463): 4xx waits and 5xx is final, if about this mail.
 * Any other trouble, described by `trouble`, leaves the mail queued. Once its last byte was given out, the outcome is
 * uncertain.
 */
export function classifyError(
  error: SmtpError,
  { stage, trouble }: { stage: Stage; trouble: Said },
): Outcome {
  const { responseCode, response, command, code: kind, message } = error;
  const words = short(response ?? message);
  const code = codeOf(response ?? '') ?? (responseCode ? String(responseCode) : null);
  const answer = { code, smtpCode: responseCode, response: words };
  const isAnswer = responseCode !== undefined && mailCommands.has(command ?? '');
  if (isAnswer && responseCode < 500) return { ...answer, outcome: 'deferred', waitsFor: 'server' };
  if (isAnswer && !clientRefusalCodes.has(responseCode)) {
    return { ...answer, outcome: 'failed', noSuchAddress: command !== 'MAIL FROM' && isHard(code, words) };
  }
  if (stage === 'handed' && !isAnswer)
    return {
      code,
      outcome: 'uncertain',
      ...ourWords(say('delivery.broke_off', { words })),
    };
  if (unsendableCodes.has(kind ?? '') && !responseCode) return { ...answer, outcome: 'failed' };
  return {
    code,
    smtpCode: responseCode,
    outcome: responseCode ? 'deferred' : 'queued',
    waitsFor: 'relay',
    ...ourWords(trouble),
  };
}

const isHard = (code: string | null, words: string) => classifyFailure(code, words).class === 'hard';

/** The enhanced code (RFC 3463) if there is one, else the reply code. */
function codeOf(response: string): string | null {
  const match = /^(\d{3})[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?/.exec(response);
  return match?.[2] ?? match?.[1] ?? null;
}

const short = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, 1000);
