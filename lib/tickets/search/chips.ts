import { readSearchToken, searchTokens } from './query.ts';

/** A search as a field shows it: what is read as operators apart from the words, each as it is written. */
export type SearchParts = { chips: string[]; text: string };

/**
 * Takes a search apart. What `OR` joins stays together, so the parts joined again ask for the same; words that look like
 * an operator and are none stay among the words.
 */
export function splitSearchQuery(q: string): SearchParts {
  const groups = joinedGroups(searchTokens(q));
  const isChip = (group: string[]) => group.some((token) => token !== 'OR' && isOperator(token));
  return {
    chips: groups.filter(isChip).map(toText),
    text: groups
      .filter((group) => !isChip(group))
      .map(toText)
      .join(' '),
  };
}

/** The search that the parts make. */
export function joinSearchParts({ chips, text }: SearchParts): string {
  return [...chips, text.trim()].filter(Boolean).join(' ');
}

/** What the value of an operator is written as: in quotes where it has blanks. */
export function quotedValue(value: string): string {
  const plain = value.replace(/["“”]/g, '');
  return /\s/.test(plain) ? `"${plain}"` : plain;
}

/** Whether a term as it is written is an operator with a value that it takes. */
function isOperator(token: string): boolean {
  const { term, problem } = readSearchToken(token);
  return problem === null && (term.kind === 'filter' || term.field !== null);
}

const toText = (group: string[]) => group.join(' ');

/** Neighbours of an `OR` with it; every other term by itself. */
function joinedGroups(tokens: string[]): string[][] {
  const groups: string[][] = [];
  tokens.forEach((token, at) => {
    const last = groups.at(-1);
    const joins = token === 'OR' ? at > 0 && at < tokens.length - 1 : tokens[at - 1] === 'OR' && at > 1;
    if (joins && last) last.push(token);
    else groups.push([token]);
  });
  return groups;
}
