import type { ModelMessage } from './model.ts';

/** Kept of what is cut, so that the model sees what it was. */
const keptChars = 300;
const entryBlock = /^=== ([0-9a-f]{24}) [^\n]*\n[\s\S]*?^=== \1 end$/gm;

/**
 * Shortens messages to about `maxChars`: first the oldest tool results, then the oldest entries of the ticket, then the
 * newest of both. Every cut is named in its place; instructions stay whole.
 */
export function shortenMessages(messages: ModelMessage[], maxChars: number): ModelMessage[] {
  const short = [...messages];
  const excess = () => countChars(short) - maxChars;
  const results = short.flatMap((message, at) => (message.role === 'tool' ? [at] : []));
  const asked = short.flatMap((message, at) => (message.role === 'user' ? [at] : []));
  for (const at of results.slice(0, -1)) replaceContent(short, at, (text) => cutMiddle(text, excess()));
  for (const at of asked) replaceContent(short, at, (text) => cutEntries(text, excess()));
  for (const at of [...results.slice(-1), ...asked]) {
    replaceContent(short, at, (text) =>
      text.match(entryBlock) ? cutInEntries(text, excess()) : cutMiddle(text, excess()),
    );
  }
  return short;
}

/** The characters of all messages, with their tool calls. */
export function countChars(messages: ModelMessage[]): number {
  return messages.reduce(
    (sum, message) =>
      sum +
      message.content.length +
      (message.role === 'assistant' ? JSON.stringify(message.toolCalls).length : 0),
    0,
  );
}

function replaceContent(messages: ModelMessage[], at: number, change: (text: string) => string) {
  const message = messages[at];
  if (message) messages[at] = { ...message, content: change(message.content) };
}

/** Drops the oldest entries between boundaries; the newest stays. */
function cutEntries(text: string, excess: number): string {
  const blocks = [...text.matchAll(entryBlock)].slice(0, -1);
  let left = excess;
  let dropped = 0;
  let short = text;
  for (const [block] of blocks) {
    if (left <= 0) break;
    short = short.replace(block, () => '');
    left -= block.length;
    dropped++;
  }
  if (dropped === 0) return text;
  const note = `(${dropped} earlier entries are cut here: the model’s context is too short for them)`;
  const start = short.search(/^=== [0-9a-f]{24} /m);
  return `${short.slice(0, start).trimEnd()}\n\n${note}\n\n${short.slice(start)}`;
}

/** Cuts inside the entries, so that each keeps its boundaries. */
function cutInEntries(text: string, excess: number): string {
  let left = excess;
  return text.replace(entryBlock, (block) => {
    const lines = block.split('\n');
    const inner = cutMiddle(lines.slice(1, -1).join('\n'), left);
    const short = [lines[0], inner, lines.at(-1)].join('\n');
    left -= block.length - short.length;
    return short;
  });
}

/** Takes `excess` characters out of the middle, or as many as leave its beginning and end. */
function cutMiddle(text: string, excess: number): string {
  const cut = Math.min(excess + 80, text.length - 2 * keptChars);
  if (excess <= 0 || cut <= 80) return text;
  const kept = text.length - cut;
  const head = text.slice(0, Math.ceil(kept * 0.7)).replace(/[\ud800-\udbff]$/, '');
  const tail = text.slice(text.length - Math.floor(kept * 0.3)).replace(/^[\udc00-\udfff]/, '');
  return `${head}\n[cut here: ${cut} characters, for which the model’s context is too short]\n${tail}`;
}
