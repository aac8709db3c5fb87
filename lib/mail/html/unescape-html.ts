const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** What sanitised HTML writes in place of these four characters, and nothing else. */
export function unescapeHtml(html: string): string {
  return html.includes('&') ? html.replace(/&(?:lt|gt|quot|amp);/g, (written) => characters[written]!) : html;
}
