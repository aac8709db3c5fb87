/** Joins the soft-wrapped lines of `format=flowed` text (RFC 3676). Quoted lines join only at equal depth. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; parts: string[] } | null = null;
  const close = () => {
    if (open) out.push(`${'>'.repeat(open.depth)}${open.depth > 0 ? ' ' : ''}${open.parts.join('')}`);
    open = null;
  };
  for (const line of text.split('\n')) {
    const unquoted = line.replace(/^>+/, '');
    const depth = line.length - unquoted.length;
    const content = unquoted.replace(/^ /, '');
    if (open && (open as { depth: number }).depth !== depth) close();
    const flows = content.endsWith(' ') && content !== '-- ';
    const signature = content === '-- ';
    if (signature) close();
    open ??= { depth, parts: [] };
    (open as { parts: string[] }).parts.push(flows && deleteSpace ? content.slice(0, -1) : content);
    if (!flows) close();
  }
  close();
  return out.join('\n');
}
