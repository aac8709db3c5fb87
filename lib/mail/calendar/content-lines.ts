/** A content line of iCalendar (RFC 5545 section 3.1): names in upper case, the raw value. */
export type ContentLine = { name: string; params: Map<string, string>; value: string };

const line = /^([\w-]{1,60})((?:;[\w-]{1,60}=(?:"[^"\n]*"|[^";:,\n]*)(?:,(?:"[^"\n]*"|[^";:,\n]*))*)*):(.*)$/;
const param = /;([\w-]+)=((?:"[^"]*"|[^";:,])*)/g;
const maxLines = 20_000;

/** The content lines of a calendar, unfolded; skips invalid lines. */
export function contentLines(text: string): ContentLine[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .slice(0, maxLines)
    .flatMap((source) => {
      const found = line.exec(source.slice(0, 10_000));
      if (!found) return [];
      const [, name = '', params = '', value = ''] = found;
      const pairs = [...params.matchAll(param)].map(
        ([, key = '', values = '']) => [key.toUpperCase(), values.replaceAll('"', '')] as const,
      );
      return [{ name: name.toUpperCase(), params: new Map(pairs), value: value.trim() }];
    });
}

/** Unescapes a TEXT value (RFC 5545 section 3.3.11). */
export function unescapeText(value: string) {
  return value.replace(/\\([nN\\;,])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
