const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Decodes the four entities that the sanitiser writes. */
export function unescapeHtml(html: string): string {
  return html.includes('&')
    ? html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => characters[entity] ?? entity)
    : html;
}
