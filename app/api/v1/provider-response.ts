import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProviderOutcome, RefusalKind } from '#lib/inbound/providers/outcome.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { PlainSentence } from '#locales/sentence.ts';
import type { ApiEnv } from './api-env.ts';
import { HttpRefusal } from './http-refusal.ts';

/** Postmark and Amazon never come again after a 403, so who might only have an old secret hears 401. */
const refusals: Record<RefusalKind, { status: ContentfulStatusCode; says: PlainSentence }> = {
  unsigned: { status: 401, says: 'request.mailUnsigned' },
  not_allowed: { status: 403, says: 'request.mailNotAllowed' },
  used: { status: 409, says: 'request.mailUsed' },
  too_large: { status: 413, says: 'request.mailTooLarge' },
  malformed: { status: 422, says: 'request.noMail' },
};

/**
 * Answers at a door for mail. Whoever is refused hears the kind of refusal and nothing else; the log has the address and
 * the reason. Whatever goes wrong on our side is 503, so that the sender keeps the mail and comes again.
 */
export async function providerResponse(
  c: Context<ApiEnv>,
  {
    provider,
    statuses = {},
  }: { provider: string; statuses?: Partial<Record<RefusalKind, ContentfulStatusCode>> },
  accept: (tls: boolean) => Promise<ProviderOutcome>,
) {
  const outcome = await accept(isOverTls(c)).catch((error) => {
    throw error instanceof HTTPException || error instanceof Refusal ? error : storageUnavailable(error);
  });
  if ('accepted' in outcome) return c.json({ raw_email_ids: outcome.accepted }, 200);
  const { refused, reason } = outcome;
  const client = c.get('host').clientOf(c.req.raw.headers);
  c.get('ctx').log.warn({ provider, client, reason, request_id: c.get('requestId') }, 'A mail was refused');
  if (refused === 'unsigned') c.header('WWW-Authenticate', 'Signature');
  throw new HttpRefusal(statuses[refused] ?? refusals[refused].status, refusals[refused].says);
}

/** A failed query's own message would put the whole mail into the log; what the database said is its cause. */
function storageUnavailable(error: Error) {
  return new Refusal('unavailable', 'request.mailNotStored', {
    cause: error.cause ?? error,
    facts: { retry_after: 30 },
  });
}

/** The process keeps what strangers say of it away; only a trusted proxy's word comes here. */
function isOverTls(c: Context) {
  return (c.req.header('X-Forwarded-Proto') ?? new URL(c.req.url).protocol).startsWith('https');
}
