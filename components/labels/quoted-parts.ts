export type QuotedPart = { kind: 'own' | 'quote' | 'answer'; text: string };

/**
 * A text in parts: what is quoted, without its marks, and what is not. What stands below a quote answers it, when
 * something stands there that is no quote.
 */
export function quotedParts(text: string): QuotedPart[] {
  const parts: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = line.startsWith('>');
    const part = parts.at(-1);
    const shown = quoted ? line.replace(/^> ?/, '') : line;
    if (part && (part.quoted === quoted || line.trim() === '')) part.lines.push(shown);
    else parts.push({ quoted, lines: [shown] });
  }
  return parts
    .map(({ quoted, lines }, at): QuotedPart => {
      const kind = quoted ? 'quote' : at > 0 ? 'answer' : 'own';
      return { kind, text: lines.join('\n').replace(/^\s*\n|\s+$/g, '') };
    })
    .filter((part) => part.text !== '')
    .map((part, at, all) =>
      part.kind === 'answer' && all[at - 1]?.kind !== 'quote' ? { ...part, kind: 'own' } : part,
    );
}
