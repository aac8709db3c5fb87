import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { commonTerms } from './search/common-terms.ts';
import { filterCondition } from './search/filters.ts';
import { parseSearchQuery, type Term } from './search/query.ts';
import { stemsOf } from './search/stems.ts';
import { termQuery } from './search/terms.ts';
import { perTicket, viaIndex } from './search/text-conditions.ts';
import { stemmableWords, type WordQuery } from './search/words.ts';

/** A search as two equivalent queries. */
export type Search = {
  /** Via the indexes: fast unless nearly all tickets match. */
  viaIndex: SQL;
  /** Per ticket: fast when nearly all match, so that a page fills early. */
  perTicket: SQL;
  /** True when the terms are so common that the per-ticket query should be tried first. */
  common: boolean;
  /** True when it names a status or a ticket itself, so that the list's own status does not apply. */
  namesStatus: boolean;
  /** The words that a ticket is found by, apart from those that must not be in it and from people. */
  found: WordQuery[];
  /** The ticket's number, when it is nothing but one. */
  number: string | undefined;
};

/**
 * Parses a search: a #number, or terms that all occur in one mail, one file, or the contact. Terms match by their
 * beginning, unless too short. Filters, exclusions and mixed alternatives hold for the ticket as a whole.
 * What looks like an operator and is none is text.
 */
export async function parseSearch(ctx: Ctx, q: string): Promise<Search> {
  const number = /^#?(\d{1,15})$/.exec(q)?.[1];
  const parsed = parseSearchQuery(q);
  const namesStatus = parsed
    .flat()
    .some((term) => term.kind === 'filter' && ['is', 'number'].includes(term.name));
  const stems = await stemsOf(ctx, stemmableWords(q));
  const read = parsed.map((clause) => clause.map((term) => readTerm(term, stems)));
  const found = read
    .flat()
    .flatMap(({ text, negated, ofPeople }) => (text && !negated && !ofPeople ? [text] : []));
  const facts = { namesStatus, found, number };
  const together = read.filter(isText);
  const apart = read.filter((clause) => !isText(clause) && !isFilter(clause));
  const conditionsOf = (clauses: ReadTerm[][], find = perTicket) =>
    clauses.map((clause) => anyOf(clause.map((term) => conditionOf(ctx, term, find))));
  const filters = conditionsOf(read.filter(isFilter));
  const terms = together.flatMap((clause) => toWordQuery(clause));
  if (terms.length > 0) {
    const { rare, areCommon } = await commonTerms(ctx, terms);
    return {
      viaIndex: allOf([viaIndex(terms, { rare, number }), ...filters, ...conditionsOf(apart)]),
      perTicket: allOf([...filters, inOrder(perTicket(terms, { number }), conditionsOf(apart))]),
      common: areCommon,
      ...facts,
    };
  }
  if (together.length > 0 || read.length === 0) return { ...searchBy(sql`false`), ...facts };
  if (apart.length === 0) return { ...searchBy(allOf(filters)), ...facts };
  const alternatives = apart.flat().flatMap(({ text, negated }) => (text && !negated ? [text] : []));
  return {
    viaIndex: allOf([...filters, ...conditionsOf(apart, viaIndex)]),
    perTicket: allOf([...filters, ...conditionsOf(apart)]),
    common: alternatives.length === 0 || (await commonTerms(ctx, alternatives)).areCommon,
    ...facts,
  };
}

const searchBy = (condition: SQL) => ({ viaIndex: condition, perTicket: condition, common: false });

type ReadTerm = {
  negated: boolean;
  ofPeople: boolean;
  text: WordQuery | null;
  filter: Extract<Term, { kind: 'filter' }> | null;
};

function readTerm(term: Term, stems: Map<string, string[]>): ReadTerm {
  const { negated } = term;
  if (term.kind === 'filter') return { negated, ofPeople: false, text: null, filter: term };
  const ofPeople = term.field !== null && term.field !== 'subject';
  return { negated, ofPeople, text: termQuery(term, stems), filter: null };
}

const isText = (clause: ReadTerm[]) => clause.every(({ negated, filter }) => !negated && filter === null);
const isFilter = (clause: ReadTerm[]) => clause.every(({ filter }) => filter !== null);

function toWordQuery(clause: ReadTerm[]): WordQuery[] {
  const texts = clause.flatMap(({ text }) => (text ? [text] : []));
  const [only] = texts;
  if (!only) return [];
  if (texts.length === 1) return [only];
  return [
    {
      words: [texts.flatMap((text) => text.words.flat())],
      query: `(${texts.map(({ query }) => query).join(' | ')})`,
      inMailsOnly: texts.every((text) => text.inMailsOnly),
    },
  ];
}

function conditionOf(ctx: Ctx, { negated, text, filter }: ReadTerm, find: typeof perTicket): SQL {
  const condition = filter ? filterCondition(ctx, filter) : text ? find([text]) : sql`true`;
  return negated ? sql`not (${condition})` : condition;
}

/** `case` keeps the order: the planner would ask first of every ticket what few tickets need be asked. */
function inOrder(first: SQL, rest: SQL[]): SQL {
  return rest.length === 0 ? first : sql`case when ${first} then ${allOf(rest)} else false end`;
}

const allOf = (conditions: SQL[]) => sql`(${sql.join(conditions, sql` and `)})`;
const anyOf = (conditions: SQL[]) => sql`(${sql.join(conditions, sql` or `)})`;
