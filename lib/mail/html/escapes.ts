const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** What sanitised HTML writes in place of these four characters, and nothing else. */
export const unescaped = (html: string): string =>
  html.includes('&') ? html.replace(/&(?:lt|gt|quot|amp);/g, (written) => characters[written]!) : html;
