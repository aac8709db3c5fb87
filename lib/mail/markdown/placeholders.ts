import type { Token } from 'marked';
import { lexMarkdown } from './lex-markdown.ts';
import { childrenOf } from './tokens.ts';

/** What a saved reply leaves to be filled in: `{{contact.first_name}}`, or words of its own, `{{tracking number}}`. */
export const placeholder = /\{\{ *([^{}\s](?:[^{}\n]{0,58}[^{}\s])?) *\}\}/g;

/** The names of the placeholders of a Markdown text in their order, each once. What stands in code is none. */
export function placeholdersIn(markdown: string): string[] {
  if (!markdown.includes('{{')) return [];
  const counts = new Map<string, number>();
  for (const name of namesIn(markdown)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { raw } of codeOf(lexMarkdown(markdown)))
    for (const name of namesIn(raw)) counts.set(name, (counts.get(name) ?? 0) - 1);
  return [...counts].filter(([, count]) => count > 0).map(([name]) => name);
}

/** Whether a placeholder names something of the ticket, so that no reply may leave with it. */
export function isVariable(name: string): boolean {
  return /^(?:contact|ticket|user|mailbox)\.[a-z_]+$/.test(name);
}

const namesIn = (text: string) => [...text.matchAll(placeholder)].flatMap(([, name]) => name ?? []);

function codeOf(tokens: Token[]): Token[] {
  return tokens.flatMap((token) =>
    token.type === 'code' || token.type === 'codespan' ? [token] : codeOf(childrenOf(token)),
  );
}
