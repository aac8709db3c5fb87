const dayMs = 24 * 60 * 60 * 1000;
const unitMs: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: dayMs };

/**
 * How long a server asks to be left alone, in milliseconds, at most a day: by `retry-after-ms`, `Retry-After` (RFC 9110
 * §10.2.3), the reset of a limit that is used up, or google.rpc.RetryInfo in the body.
 */
export function readRetryAfterMs(
  { status, headers, body }: { status: number; headers: Headers; body: unknown },
  now = Date.now(),
): number | null {
  const told =
    positive(Number(headers.get('retry-after-ms') ?? Number.NaN)) ??
    fromRetryAfter(headers, now) ??
    fromRetryInfo(body) ??
    (status === 429 ? fromLimits(headers, now) : null);
  return told === null ? null : Math.min(told, dayMs);
}

/** A duration such as `1m30s`, `6ms`, `0.5s`, or bare seconds, in milliseconds. */
export function parseDurationMs(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed) * 1000;
  if (!/^(\d+(\.\d+)?(ms|[smhd]))+$/.test(trimmed)) return null;
  const parts = trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g);
  return [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitMs[unit ?? ''] ?? 0), 0);
}

function fromRetryAfter(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return positive(Number(value) * 1000);
  // Measured by the server's own clock, where it tells it.
  const from = Date.parse(headers.get('date') ?? '');
  return positive(Date.parse(value) - (Number.isFinite(from) ? from : now));
}

function fromRetryInfo(body: unknown): number | null {
  const details = (body as { error?: { details?: unknown } } | null)?.error?.details;
  if (!Array.isArray(details)) return null;
  const delay = details.find((each) => typeof each?.retryDelay === 'string')?.retryDelay;
  return delay ? positive(parseDurationMs(delay)) : null;
}

/** The longest reset of the limits that are used up; of all limits when none says so. */
function fromLimits(headers: Headers, now: number): number | null {
  const limits = [...headers].flatMap(([name, value]) => {
    const match = /^(x-ratelimit|anthropic-ratelimit)-(?:reset-)?(.*?)(?:-?reset)?$/.exec(name);
    if (!match || !name.includes('reset')) return [];
    const ms = positive(resetMs(value, now));
    const kind = match[2] ? `-${match[2]}` : '';
    const remaining =
      headers.get(`${match[1]}-remaining${kind}`) ?? headers.get(`${match[1]}${kind}-remaining`);
    return ms === null ? [] : [{ ms, usedUp: remaining === '0' }];
  });
  const usedUp = limits.filter((limit) => limit.usedUp);
  return limits.length ? Math.max(...(usedUp.length ? usedUp : limits).map(({ ms }) => ms)) : null;
}

/** A duration, an RFC 3339 time, or a Unix time in seconds or milliseconds. */
function resetMs(value: string, now: number): number | null {
  const number = Number(value);
  if (number > 1e12) return number - now;
  if (number > 1e9) return number * 1000 - now;
  return parseDurationMs(value) ?? (/^\d{4}-/.test(value) ? Date.parse(value) - now : null);
}

function positive(ms: number | null): number | null {
  return ms !== null && Number.isFinite(ms) && ms > 0 ? Math.round(ms) : null;
}
