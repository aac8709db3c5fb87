import { joinSearchParts, type SearchParts, splitSearchQuery } from '#lib/tickets/search/chips.ts';
import { isSearchOperator, readSearchToken, searchTokens } from '#lib/tickets/search/query.ts';

/** The term that is being typed at the end of a text: `-tag:ref` is negated, of the operator tag, with the value ref. */
export type TypedTerm = {
  before: string;
  token: string;
  minus: string;
  operator: string | null;
  value: string;
};

/** What is being typed at the end; an empty term after a blank. */
export function typedTerm(text: string): TypedTerm {
  const token = isFinished(text) ? '' : (searchTokens(text).at(-1) ?? '');
  const before = text.slice(0, text.length - token.length);
  const [, minus = '', name = '', value = ''] = /^(-?)([a-z_]*):(.*)$/is.exec(token) ?? [];
  const operator = isSearchOperator(name.toLowerCase()) ? name.toLowerCase() : null;
  return operator
    ? { before, token, minus, operator, value: value.replace(/["“”]/g, '') }
    : {
        before,
        token,
        minus: token.startsWith('-') ? '-' : '',
        operator: null,
        value: token.replace(/^-/, ''),
      };
}

/** The text without a term at its end that is not whole yet: `is:op` finds nothing until it is `is:open`. */
export function finishedText(text: string): string {
  const { before, token, operator } = typedTerm(text);
  if (!operator) return text;
  const { term, problem } = readSearchToken(token);
  const isWhole =
    problem === null && !(term.kind === 'filter' && term.name === 'tag') && !token.endsWith(':');
  return isWhole ? text : before;
}

/** A search of the URL as it is shown: its last term is whole, though no blank ends it there. */
export function readParts(q: string): SearchParts {
  const { chips, text } = splitSearchQuery(q);
  return { chips, text: finishedText(text) === text ? text : `${text} ` };
}

/** Makes chips of the operators that are typed to their end, which a blank is. */
export function takeChips(parts: SearchParts): SearchParts {
  const { token } = typedTerm(parts.text);
  const done = token ? parts.text.slice(0, parts.text.length - token.length) : parts.text;
  const taken = splitSearchQuery(joinSearchParts({ ...parts, text: done }));
  if (taken.chips.join(' ') === parts.chips.join(' ')) return parts;
  return { chips: taken.chips, text: `${taken.text}${taken.text ? ' ' : ''}${token}` };
}

/** Makes a chip of the term that is being typed, if it is one. */
export function finishTerm(parts: SearchParts): SearchParts {
  const { chips, text } = takeChips({ ...parts, text: `${parts.text} ` });
  return { chips, text: text.trimEnd() };
}

/** Whether a blank after the last term ends it; in quotes it does not. */
function isFinished(text: string): boolean {
  const isQuoted = (text.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  return text === '' || (/\s$/.test(text) && !isQuoted);
}
