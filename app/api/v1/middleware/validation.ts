import type { z } from 'zod';
import { Refusal } from '#lib/platform/errors.ts';

type Checked = { target: string; data?: unknown } & (
  | { success: true }
  | { success: false; error: z.core.$ZodError }
);

/**
 * Refuses a request that does not match its schema. A malformed id answers 404, as its message says.
 * Anything else answers 422 with a pointer (RFC 6901, as a fragment) to each error.
 */
export function refuseInvalid(checked: Checked): void {
  if (checked.success) return;
  const { issues } = checked.error;
  if (checked.target === 'param')
    throw new Refusal('not_found', issues[0]?.message ?? 'There is no such thing.');
  const errors = issues.flatMap((issue) => faultsOf(issue, checked.data));
  const first = errors[0];
  const where = checked.target === 'json' ? 'The request' : `The ${checked.target}`;
  throw new Refusal('invalid', `${where} is not valid${first ? `: ${faultSentence(first)}` : ''}.`, {
    facts: { errors },
  });
}

type Fault = { pointer: string; detail: string };

/** The field and what is wrong with it, which is the rest of a sentence or one of its own. */
function faultSentence({ pointer, detail }: Fault) {
  return `${pointer.slice(2) || 'body'}${/^[a-z]/.test(detail) ? '' : ':'} ${detail}`;
}

function faultsOf(issue: z.core.$ZodIssue, given: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: 'This field is not known here',
    }));
  }
  return [{ pointer: pointerTo(issue.path), detail: faultDetail(issue, given) }];
}

/** In our own words for what no declaration has words for. */
function faultDetail(issue: z.core.$ZodIssue, given: unknown): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must be at least ${issue.minimum}${lengthUnits[issue.origin] ?? ''}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${lengthUnits[issue.origin] ?? ''}`;
    case 'invalid_type':
      return valueAt(given, issue.path) === undefined ? 'is missing' : `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    default:
      return issue.message;
  }
}

function valueAt(given: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    given,
  );
}

const lengthUnits: Partial<Record<string, string>> = { string: ' characters long', array: ' entries long' };

function pointerTo(path: PropertyKey[]) {
  return `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;
}
