import { findLanguageCode } from '#lib/platform/language-names.ts';
import type { Rating } from '../surveys/schema.ts';
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
  'rating',
  'number',
] as const;
type FilterName = (typeof filterNames)[number];
export type SearchOperator = (typeof fields)[number] | FilterName;

/** The values of `is:`. */
export const searchedStates = [
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
/** The values of `has:`. */
export const searchedParts = ['attachment', 'draft', 'note', 'reply'] as const;
/** The values of `rating:`. */
export const searchedRatings = ['good', 'okay', 'bad'] as const satisfies Rating[];

const maxTerms = 30;

/** Why a term that looks like an operator is none. It is searched as text. */
export type TermProblem = 'unknown_operator' | 'bad_value';

/** A term as it is read, and what is wrong with it if it is searched as text for that. */
export type ReadToken = { term: Term; problem: TermProblem | null };

/** Parses a search: words, "phrases", operators such as `from:ada`, `-` before what must not be, `OR` between neighbours. */
export function parseSearchQuery(q: string): Clause[] {
  const clauses: Clause[] = [];
  let joins = false;
  for (const token of groupNumbers(searchTokens(q))) {
    if (token === 'OR') {
      joins = clauses.length > 0;
      continue;
    }
    const { term } = readSearchToken(token);
    const last = clauses.at(-1);
    if (joins && last) last.push(term);
    else clauses.push([term]);
    joins = false;
  }
  return clauses;
}

/** The terms of a search as they are written, `OR` among them. */
export function searchTokens(q: string): string[] {
  return q.match(tokenPattern)?.slice(0, maxTerms) ?? [];
}

/** Whether a name, in lower case, is that of an operator. */
export function isSearchOperator(name: string): name is SearchOperator {
  return [...fields, ...filterNames].some((each) => each === name);
}

/** The terms that look like operators and are searched as text, as they are written. */
export function misreadTerms(q: string): { text: string; problem: TermProblem }[] {
  return searchTokens(q).flatMap((text) => {
    const { problem } = readSearchToken(text);
    return problem ? [{ text, problem }] : [];
  });
}

/** Reads one term as it is written. */
export function readSearchToken(token: string): ReadToken {
  const negated = token.length > 1 && token.startsWith('-') && !/^-\d/.test(token);
  const rest = negated ? token.slice(1) : token;
  const [, operator = '', given = ''] = operatorPattern.exec(rest) ?? [];
  const name = operator.toLowerCase();
  const value = unquoted(given);
  const field = fields.find((each) => each === name);
  if (field && value)
    return {
      term: { kind: 'words', negated, text: value, phrase: isQuoted(given), field },
      problem: null,
    };
  const filter = filterNames.find((each) => each === name);
  const checked = filter && value ? checkedValue(filter, value) : null;
  if (filter && checked)
    return { term: { kind: 'filter', negated, name: filter, value: checked }, problem: null };
  const problem = field || filter ? 'bad_value' : operator ? 'unknown_operator' : null;
  const text = unquoted(rest);
  return { term: { kind: 'words', negated, text, phrase: isQuoted(rest), field: null }, problem };
}

/** A quoted part may stand anywhere in a term, and holds blanks. */
const tokenPattern = /(?:[^\s"“”]|["“”][^"“”]*(?:["“”]|$))+/gu;
/** Addresses such as `https://…` and `mailto:…` are words. */
const operatorPattern = /^(?!mailto:|tel:)([a-z_]{2,20}):(?!\/\/)(.+)$/isu;

const isQuoted = (text: string) => /^["“”]/.test(text);
const unquoted = (text: string) => text.replace(/["“”]/g, '').trim();

/** The value as the filter takes it; null for one that cannot be. */
function checkedValue(name: FilterName, value: string): string | null {
  const lower = value.toLowerCase();
  if (name === 'is') return oneOf(lower, searchedStates);
  if (name === 'has') return oneOf(lower.replace(/^files?$|^attachments$/, 'attachment'), searchedParts);
  if (name === 'rating') return oneOf(lower, searchedRatings);
  if (name === 'before' || name === 'after') return isDate(value) ? value : null;
  if (name === 'language') return lower === 'none' ? lower : findLanguageCode(value);
  if (name === 'number') return /^#?\d{1,15}$/.test(value) ? value : null;
  return lower;
}

function oneOf(value: string, allowed: readonly string[]): string | null {
  const known = value.replace(/[\s-]/g, '_');
  return allowed.includes(known) ? known : null;
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}
