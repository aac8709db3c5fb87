/** A stretch of a note, with whom it mentions. */
export type MentionPart<M> = { text: string; mention: M | null };

/** Cuts a text at its mentions: `@` and a handle, as whole words, the longest that fits. */
export function mentionParts<M extends { handle: string }>(text: string, mentions: M[]): MentionPart<M>[] {
  if (mentions.length === 0 || !text.includes('@')) return [{ text, mention: null }];
  const byHandle = new Map(mentions.map((mention) => [fold(mention.handle), mention]));
  const longestFirst = [...byHandle.keys()].sort((a, b) => b.length - a.length);
  const handles = new RegExp(
    `(?<![\\p{L}\\p{N}._%+@-])@(${longestFirst.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const parts: MentionPart<M>[] = [];
  let at = 0;
  for (const { 0: whole, 1: handle = '', index } of text.matchAll(handles)) {
    if (index > at) parts.push({ text: text.slice(at, index), mention: null });
    parts.push({ text: whole, mention: byHandle.get(fold(handle)) ?? null });
    at = index + whole.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mention: null });
  return parts;
}

/** What follows the `@` of each person: their name, or their address where several have that name. */
export function mentionHandles<P extends { name: string; email: string }>(
  people: P[],
): (P & { handle: string })[] {
  const bearers = new Map<string, number>();
  for (const { name } of people) bearers.set(fold(name), (bearers.get(fold(name)) ?? 0) + 1);
  return people.map((person) => ({
    ...person,
    handle: bearers.get(fold(person.name)) === 1 ? person.name : person.email,
  }));
}

const fold = (handle: string) => handle.toLowerCase();
const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
