const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML, also inside a double-quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
