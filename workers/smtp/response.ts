import type { Ctx } from '#lib/platform/context.ts';
import type { RefusalReason } from './refusals.ts';

/** An SMTP response (RFC 5321 4.2, RFC 3463). 4xx: our failure, the sender retries. 5xx: theirs. 421 hangs up. */
export class SmtpResponse extends Error {
  readonly responseCode: number;
  /** What the metrics count it as; null for what is counted elsewhere. */
  readonly reason: RefusalReason | null;
  constructor(responseCode: number, text: string, reason: RefusalReason | null = null) {
    super(text);
    this.responseCode = responseCode;
    this.reason = reason;
  }
}

/** @throws Error when `work` takes longer than `ms`; it goes on unobserved. */
export async function withTimeout<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The database did not answer in time')), ms);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** The response to an error: whatever is no SmtpResponse is our failure, so never a 5xx. */
export function responseFor(ctx: Ctx, error: unknown): SmtpResponse {
  if (error instanceof SmtpResponse) return error;
  const disconnected = isDisconnect(error);
  if (disconnected) ctx.log.debug({ err: error }, 'A sender disconnected before its mail was complete');
  else ctx.log.error({ err: error }, 'A mail could not be accepted; its sender was asked to retry');
  const reason = disconnected ? null : 'unavailable';
  return new SmtpResponse(451, '4.3.0 The mail could not be stored now. Try again later', reason);
}

const isDisconnect = (error: unknown) => (error as { code?: string }).code === 'ECONNECTION';
