import type { Settings } from '#lib/platform/env.ts';
import { ModelError } from './model-error.ts';
import { readRetryAfterMs } from './retry-after.ts';
import { parseJson, readServerWords } from './server-words.ts';

/** A response that is no answer. */
export type FailedResponse = { status: number; headers: Headers; body: string };

const noCredit = [
  'insufficient_quota',
  'billing_not_active',
  'billing_hard_limit_reached',
  'insufficient_balance',
];
/** Not built, not in this version: waiting changes nothing. */
const neverServed = [501, 505];

/** What must not be repeated. */
export type Secrets = { env: Settings; apiKey: string | null };

/** The error of a response whose status is not 2xx. */
export function responseError({ status, headers, body }: FailedResponse, secrets: Secrets): ModelError {
  const json = parseJson(body);
  const hasNoCredit = status === 402 || codesOf(json).some((code) => noCredit.includes(code));
  const overLimit = status === 429 && !hasNoCredit;
  const away =
    overLimit || status === 408 || status === 425 || (status >= 500 && !neverServed.includes(status));
  return new ModelError(hasNoCredit ? noCreditMessage : messageOf(status, headers), {
    away,
    transient: away || status === 409,
    status,
    serverWords: readServerWords(body, secrets),
    retryAfterMs: readRetryAfterMs({ status, headers, body: json }),
  });
}

/** The codes and types that a response's error bears. */
export function codesOf(body: unknown): string[] {
  const error = (body as { error?: unknown } | null)?.error ?? body;
  if (typeof error !== 'object' || error === null) return [];
  const { code, type } = error as Record<string, unknown>;
  return [code, type].filter((each): each is string => typeof each === 'string');
}

const noCreditMessage = 'The account at the model’s provider has no credit left.';

function messageOf(status: number, headers: Headers): string {
  if (status >= 300 && status < 400) {
    return `The model’s server redirects to ${hostOf(headers)} (${status}). Set that address instead.`;
  }
  if (status === 401 || status === 403) return `The model’s server refused our key (${status}).`;
  if (status === 404) return 'The model’s server does not know the model or the address (404).';
  if (status === 429) return 'The model’s server is over its limit (429).';
  if (status === 408 || status >= 500) return `The model’s server failed (${status}).`;
  return `The model’s server did not accept the question (${status}).`;
}

function hostOf(headers: Headers): string {
  const location = headers.get('location') ?? '';
  return URL.canParse(location) ? new URL(location).host : 'another address';
}
