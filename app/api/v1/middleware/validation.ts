import type { z } from 'zod';
import { Refusal } from '#lib/errors.ts';

type Checked = { target: string } & ({ success: true } | { success: false; error: z.core.$ZodError });

/**
 * What happens to a request that does not fit its declaration: 404 for an id that can be nobody's (its message says so),
 * else 422 with a pointer (RFC 6901, as a fragment) to each fault.
 */
export function refuseInvalid(checked: Checked): void {
  if (checked.success) return;
  const { issues } = checked.error;
  if (checked.target === 'param')
    throw new Refusal('not_found', issues[0]?.message ?? 'There is no such thing.');
  const errors = issues.flatMap(faults);
  const first = errors[0];
  const where = checked.target === 'json' ? 'The request' : `The ${checked.target}`;
  throw new Refusal(
    'invalid',
    `${where} is not valid${first ? `: ${first.pointer.slice(2) || 'body'}: ${first.detail}` : ''}.`,
    {
      facts: { errors },
    },
  );
}

function faults(issue: z.core.$ZodIssue): { pointer: string; detail: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: 'This field is not known here',
    }));
  }
  return [{ pointer: pointerTo(issue.path), detail: issue.message }];
}

const pointerTo = (path: PropertyKey[]) =>
  `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;
