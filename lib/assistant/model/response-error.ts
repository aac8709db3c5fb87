import type { Settings } from '#lib/platform/env.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
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
  return new ModelError(hasNoCredit ? say('model.no_credit') : saidOf(status, headers), {
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

function saidOf(status: number, headers: Headers): Said {
  if (status >= 300 && status < 400) {
    const host = hostOf(headers);
    return host === null
      ? say('model.redirects_elsewhere', { status })
      : say('model.redirects', { host, status });
  }
  if (status === 401 || status === 403) return say('model.key_refused', { status });
  if (status === 404) return say('model.unknown_model');
  if (status === 429) return say('model.over_limit');
  if (status === 408 || status >= 500) return say('model.server_failed', { status });
  return say('model.question_refused', { status });
}

function hostOf(headers: Headers): string | null {
  const location = headers.get('location') ?? '';
  return URL.canParse(location) ? new URL(location).host : null;
}
