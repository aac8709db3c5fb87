import { Refusal } from '#lib/platform/errors.ts';
import { findLanguageCode } from '#lib/platform/language-code.ts';
import { groupNumbers } from './words.ts';

/** One term: words to find, or a filter by what a ticket is. */
export type Term = { negated: boolean } & (
  | { kind: 'words'; text: string; phrase: boolean; field: 'from' | 'to' | 'cc' | 'subject' | null }
  | { kind: 'filter'; name: FilterName; value: string }
);
/** Terms of which one must hold; a query is such clauses, and all of them must hold. */
export type Clause = Term[];

const fields = ['from', 'to', 'cc', 'subject'] as const;
const filterNames = [
  'tag',
  'is',
  'has',
  'before',
  'after',
  'assignee',
  'mailbox',
  'language',
  'number',
] as const;
type FilterName = (typeof filterNames)[number];
export type SearchOperator = (typeof fields)[number] | FilterName;

/** The values of `is:` and `has:`. */
const states = [
  'open',
  'in_progress',
  'active',
  'snoozed',
  'closed',
  'unread',
  'read',
  'assigned',
  'unassigned',
] as const;
const parts = ['attachment', 'draft', 'note', 'reply'] as const;

const maxTerms = 30;

/**
 * Parses a search: words, "phrases", operators such as `from:ada`, `-` before what must not be, `OR` between neighbours.
 * @throws Refusal `invalid` for an operator or a value that does not exist, in words.
 */
export function parseSearchQuery(q: string): Clause[] {
  const clauses: Clause[] = [];
  let joins = false;
  for (const token of groupNumbers(q.match(tokenPattern)?.slice(0, maxTerms) ?? [])) {
    if (token === 'OR') {
      joins = clauses.length > 0;
      continue;
    }
    const term = parseTerm(token);
    const last = clauses.at(-1);
    if (joins && last) last.push(term);
    else clauses.push([term]);
    joins = false;
  }
  return clauses;
}

/** A quoted part may stand anywhere in a term, and holds blanks. */
const tokenPattern = /(?:[^\s"“”]|["“”][^"“”]*(?:["“”]|$))+/gu;
/** Addresses such as `https://…` and `mailto:…` are words. */
const operatorPattern = /^(?!mailto:|tel:)([a-z_]{2,20}):(?!\/\/)(.+)$/isu;

function parseTerm(token: string): Term {
  const negated = token.length > 1 && token.startsWith('-') && !/^-\d/.test(token);
  const rest = negated ? token.slice(1) : token;
  const [, operator = '', given = ''] = operatorPattern.exec(rest) ?? [];
  const name = operator.toLowerCase();
  const value = unquoted(given);
  const field = fields.find((each) => each === name);
  if (field) return { kind: 'words', negated, text: value, phrase: isQuoted(given), field };
  const filter = filterNames.find((each) => each === name);
  if (filter) return { kind: 'filter', negated, name: filter, value: checkedValue(filter, value) };
  if (operator) throw unknownOperator(operator, rest);
  return { kind: 'words', negated, text: unquoted(rest), phrase: isQuoted(rest), field: null };
}

const isQuoted = (text: string) => /^["“”]/.test(text);
const unquoted = (text: string) => text.replace(/["“”]/g, '').trim();

function unknownOperator(operator: string, token: string): Refusal {
  const names = [...fields, ...filterNames].map((name) => `${name}:`).join(', ');
  return new Refusal(
    'invalid',
    `“${operator}:” is no filter of the search. These are: ${names}. To find the words, put them in quotes: "${unquoted(token).slice(0, 60)}".`,
  );
}

function checkedValue(name: FilterName, value: string): string {
  const lower = value.toLowerCase();
  if (name === 'is') return oneOf(name, lower, states);
  if (name === 'has') return oneOf(name, lower.replace(/^files?$|^attachments$/, 'attachment'), parts);
  if ((name === 'before' || name === 'after') && !isDate(value))
    throw new Refusal('invalid', `“${name}:${value}” needs a date such as ${name}:2026-03-01.`);
  if (name === 'language') return checkedLanguage(value);
  if (name === 'number' && !/^#?\d{1,15}$/.test(value))
    throw new Refusal('invalid', `“number:${value}” needs the number of a ticket, such as number:4711.`);
  return lower;
}

function checkedLanguage(value: string): string {
  const code = value.toLowerCase() === 'none' ? 'none' : findLanguageCode(value);
  if (code) return code;
  throw new Refusal(
    'invalid',
    `“language:${value}” names no language. Give its code or its English name, such as language:de or language:german, or language:none.`,
  );
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  const known = value.replace(/[\s-]/g, '_');
  if (allowed.includes(known)) return known;
  const all = allowed.map((each) => `${name}:${each}`).join(', ');
  throw new Refusal('invalid', `There is no “${name}:${value}”. There are: ${all}.`);
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}
