const tag = /<(\/?)([a-z][a-z0-9:-]*)[^<>]*>?/gi;

/** These close themselves, by nature or when the next of their kind opens, and so never pile up. */
const selfClosing = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(
    ' ',
  ),
);

/**
 * HTML whose elements lie at most `maxDepth` deep: tags beyond it are dropped, their text stays. Parsers take time in
 * the square of the depth, which some senders exploit.
 */
export function limitNesting(html: string, maxDepth: number): string {
  const kept: string[] = [];
  let [from, depth, dropped] = [0, 0, 0];
  for (const match of html.matchAll(tag)) {
    if (selfClosing.has(match[2]!.toLowerCase())) continue;
    const closes = match[1] === '/';
    if (closes && dropped === 0) depth = Math.max(0, depth - 1);
    else if (!closes && depth < maxDepth) depth++;
    else {
      dropped += closes ? -1 : 1;
      kept.push(html.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(from);
}
