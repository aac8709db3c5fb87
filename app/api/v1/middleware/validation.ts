import type { z } from 'zod';
import { type Fault, Refusal } from '#lib/platform/errors.ts';
import { sentenceOfFault } from '#lib/platform/fault.ts';
import { type PlainSentence, type Sentence, sentence, sentenceOf } from '#locales/sentence.ts';

type Invalid = { target: string; error: z.core.$ZodError; data?: unknown };
type Checked = ({ success: true } & { target: string; data?: unknown }) | ({ success: false } & Invalid);

/** Refuses a request that does not match its schema. A malformed id answers 404, as its message says. */
export function refuseInvalid(checked: Checked): void {
  if (checked.success) return;
  if (checked.target !== 'param') throw invalidRequest(checked);
  const [first] = checked.error.issues;
  throw new Refusal('not_found', sentenceOfFault(first?.message ?? '') ?? 'request.noSuchThing');
}

/** The refusal (422) of what does not match its schema, with a pointer (RFC 6901, as a fragment) to each error. */
export function invalidRequest({ target, error, data }: Invalid): Refusal {
  const faults = error.issues.flatMap((issue) => faultsOf(issue, data));
  const [first] = faults;
  return first
    ? new Refusal('invalid', faultySentence(target, first), { faults })
    : new Refusal('invalid', 'request.refused');
}

/** The first field that is wrong, and how. */
function faultySentence(given: string, { pointer, says }: Fault): Sentence {
  const target = targets.find((each) => each === given) ?? 'json';
  return sentence('request.invalid', { target, field: pointer.slice(2) || 'body', fault: sentenceOf(says) });
}

const targets = ['json', 'query', 'header', 'cookie', 'form'] as const;

function faultsOf(issue: z.core.$ZodIssue, given: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), says: 'fields.unknown' }));
  return [
    { pointer: pointerTo(issue.path), says: sentenceOfFault(issue.message) ?? whatIsWrong(issue, given) },
  ];
}

/** In our own words for what no declaration has words for. */
function whatIsWrong(issue: z.core.$ZodIssue, given: unknown): Sentence | PlainSentence {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'fields.empty'
        : sentence(tooSmall[issue.origin] ?? 'fields.atLeast', { min: issue.minimum });
    case 'too_big':
      return sentence(tooBig[issue.origin] ?? 'fields.atMost', { max: issue.maximum });
    case 'not_multiple_of':
      return sentence('fields.multipleOf', { step: issue.divisor });
    case 'invalid_type':
      return valueAt(given, issue.path) === undefined
        ? 'fields.missing'
        : sentence('fields.type', { type: issue.expected });
    case 'invalid_value':
      return issue.values.length > 1
        ? sentence('fields.oneOf', { values: issue.values.join(', ') })
        : sentence('fields.exactly', { value: String(issue.values[0]) });
    case 'invalid_format':
      return formats[issue.format] ?? 'fields.format';
    default:
      return 'fields.wrong';
  }
}

const tooSmall: Partial<Record<string, 'fields.tooShort' | 'fields.tooFew'>> = {
  string: 'fields.tooShort',
  array: 'fields.tooFew',
};
const tooBig: Partial<Record<string, 'fields.tooLong' | 'fields.tooMany'>> = {
  string: 'fields.tooLong',
  array: 'fields.tooMany',
};
const formats: Partial<Record<string, PlainSentence>> = {
  datetime: 'fields.time',
  date: 'fields.day',
  time: 'fields.clock',
  url: 'fields.webAddress',
  email: 'fields.mailAddress',
};

function valueAt(given: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    given,
  );
}

function pointerTo(path: PropertyKey[]) {
  return `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;
}
