const tag = /<(\/?)([a-z][a-z0-9:-]*)[^<>]*>?/gi;

/** Elements that never nest: void, or closed implicitly by the next of their kind. */
const selfClosing = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(
    ' ',
  ),
);

/** Drops tags nested deeper than `maxDepth`, text kept: parsers are quadratic in depth, and senders control it. */
export function limitNesting(html: string, maxDepth: number): string {
  const chunks: string[] = [];
  let [from, depth, dropped] = [0, 0, 0];
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name = ''] = match;
    if (selfClosing.has(name.toLowerCase())) continue;
    const closes = slash === '/';
    if (closes && dropped === 0) depth = Math.max(0, depth - 1);
    else if (!closes && depth < maxDepth) depth++;
    else {
      dropped += closes ? -1 : 1;
      chunks.push(html.slice(from, match.index));
      from = match.index + whole.length;
    }
  }
  return chunks.length === 0 ? html : chunks.join('') + html.slice(from);
}
