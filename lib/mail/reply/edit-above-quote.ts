const quoteOpening = '<div class="gmail_quote">';

/** Changes what we wrote of a reply's HTML, and leaves the history below as it is. No word can look like our tags. */
export function editAboveQuote(html: string, change: (own: string) => string): string {
  const at = html.indexOf(quoteOpening);
  return at < 0 ? change(html) : change(html.slice(0, at)) + html.slice(at);
}
