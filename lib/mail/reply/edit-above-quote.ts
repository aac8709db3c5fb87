const quoteOpening = '<div class="gmail_quote">';

/** Changes a reply's HTML above the quoted history. User text is escaped, so it cannot fake the tag. */
export function editAboveQuote(html: string, change: (own: string) => string): string {
  const at = html.indexOf(quoteOpening);
  return at < 0 ? change(html) : change(html.slice(0, at)) + html.slice(at);
}
