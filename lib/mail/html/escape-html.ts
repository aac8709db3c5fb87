const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, also within an attribute in double quotation marks. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char]!);
