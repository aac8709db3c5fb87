import type { SearchOperator } from '#lib/tickets/search/query.ts';

/** An example of every operator of the search, in the order in which they are named to people. */
const examples: Record<SearchOperator, string> = {
  from: 'from:ada@example.com',
  to: 'to:help@example.com',
  cc: 'cc:grace@example.com',
  subject: 'subject:"double room"',
  tag: 'tag:refund',
  is: 'is:open',
  has: 'has:attachment',
  before: 'before:2026-03-01',
  after: 'after:2026-03-01',
  assignee: 'assignee:me',
  mailbox: 'mailbox:support',
  language: 'language:de',
  rating: 'rating:bad',
  number: 'number:4711',
};

export const searchOperators = (Object.keys(examples) as SearchOperator[]).map((name) => ({ name }));

/** An example of the operator that a term begins with. */
export function exampleOf(term: string): string {
  const name = /^-?([a-z_]+):/i.exec(term)?.[1]?.toLowerCase() ?? '';
  return Object.entries(examples).find(([operator]) => operator === name)?.[1] ?? '';
}
