import type { ModelMessage } from './model.ts';

const minEchoChars = 12;

/**
 * A server's words without what it repeats of the question's mail and tool results, and without addresses and long
 * numbers: a log holds no customer's words.
 */
export function withoutEchoes(text: string | null, messages: ModelMessage[]): string | null {
  if (text === null) return null;
  const asked = messages.flatMap(({ role, content }) =>
    role === 'system' ? [] : [content.replace(/\s+/g, ' ')],
  );
  const plain = text.replace(/\s+/g, ' ');
  let clean = '';
  for (let at = 0; at < plain.length; ) {
    const length = echoLength(plain.slice(at), asked);
    clean += length ? '[…]' : plain[at];
    at += length || 1;
  }
  return clean.replace(/[^\s<>"'=]+@[^\s<>"']+\.[a-z]{2,}/gi, '[…]').replace(/\+?\d[\d -]{9,}\d/g, '[…]');
}

/** How much of the text's beginning one message holds; 0 when it is too little to be an echo. */
function echoLength(text: string, asked: string[]): number {
  const start = text.slice(0, minEchoChars);
  const source = start.length === minEchoChars ? asked.find((each) => each.includes(start)) : undefined;
  if (!source) return 0;
  let length = minEchoChars;
  while (length < text.length && source.includes(text.slice(0, length + 1))) length++;
  return length;
}
