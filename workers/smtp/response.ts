import type { Ctx } from '#lib/platform/context.ts';

/** An SMTP answer (RFC 5321 4.2, RFC 3463). 4xx is our trouble and the sender tries again; 5xx is theirs. 421 hangs up. */
export class SmtpResponse extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, text: string) {
    super(text);
    this.responseCode = responseCode;
  }
}

/** What `work` comes to, if it does so in time. @throws Error when it does not; then nobody waits for it any more. */
export async function withTimeout<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The database has not answered in time')), ms);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer to whatever went wrong: what is no Answer is our own trouble, never a lasting refusal. */
export function responseFor(ctx: Ctx, error: unknown): SmtpResponse {
  if (error instanceof SmtpResponse) return error;
  if (isGone(error)) ctx.log.debug({ err: error }, 'A sender left before its mail was whole');
  else ctx.log.error({ err: error }, 'A mail could not be taken; its sender was told to try again');
  return new SmtpResponse(451, '4.3.0 The mail could not be stored now. Try again later');
}

const isGone = (error: unknown) => (error as { code?: string }).code === 'ECONNECTION';
