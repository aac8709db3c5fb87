/** One content line of iCalendar (RFC 5545 section 3.1): its name and parameter names in upper case, its value as it stands. */
export type ContentLine = { name: string; params: Map<string, string>; value: string };

const line = /^([\w-]{1,60})((?:;[\w-]{1,60}=(?:"[^"\n]*"|[^";:,\n]*)(?:,(?:"[^"\n]*"|[^";:,\n]*))*)*):(.*)$/;
const param = /;([\w-]+)=((?:"[^"]*"|[^";:,])*)/g;
const maxLines = 20_000;

/** The content lines of a calendar, unfolded; what is none is passed over. */
export function contentLines(text: string): ContentLine[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .slice(0, maxLines)
    .flatMap((source) => {
      const found = line.exec(source.slice(0, 10_000));
      if (!found) return [];
      const [, name, params = '', value = ''] = found;
      const pairs = [...params.matchAll(param)].map(
        ([, key, said = '']) => [key!.toUpperCase(), said.replaceAll('"', '')] as const,
      );
      return [{ name: name!.toUpperCase(), params: new Map(pairs), value: value.trim() }];
    });
}

/** A TEXT value (RFC 5545 section 3.3.11) without its escapes. */
export function unescapeText(value: string) {
  return value.replace(/\\([nN\\;,])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
