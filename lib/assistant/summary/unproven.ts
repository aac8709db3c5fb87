import { unknownNames } from '../evidence/names.ts';
import { digitsForWords } from '../evidence/number-words.ts';
import { sentencesOf } from '../guards/text.ts';

/** What a summary is held against: all that stands in the entries, with who wrote when. */
type SummaryEvidence = {
  texts: string[];
  /** Of the entries, in words of any kind: names, addresses, the subject. */
  people: string[];
  dates: Date[];
  /** Of the summary, as ISO 639-1. */
  language: string;
};

const maxNamed = 12;

/**
 * The figures, names, addresses and links of a summary that stand in none of the entries. Figures compare by value, also
 * written as words; a date's day, month and year by those of the entries.
 */
export function unprovenIn(summary: string, { texts, people, dates, language }: SummaryEvidence): string[] {
  const sources = [...texts, ...people].join('\n');
  const figures = new Set([...figuresIn(digitsForWords(sources, null)), ...dates.flatMap(dateFigures)]);
  for (let count = 0; count <= texts.length; count++) figures.add(String(count));
  const folded = sources.toLowerCase();
  const known = new Set([...(folded.match(word) ?? []), ...calendarWords(language), ...calendarWords('en')]);
  const found = new Set<string>();
  for (const link of summary.match(links) ?? [])
    if (!folded.includes(link.toLowerCase().replace(/[.,;:)\]]+$/, ''))) found.add(link);
  for (const sentence of sentencesOf(summary)) {
    const plain = sentence.replace(links, ' ');
    for (const { raw, value } of readFigures(plain)) if (!figures.has(value)) found.add(raw);
    for (const name of unknownNames(plain, language, known)) found.add(name);
  }
  return [...found].slice(0, maxNamed);
}

const word = /[\p{L}\p{N}]+/gu;
const links = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+\w/gi;
const figure = /\d+(?:[.,'’ \u00a0\u202f]\d+)*/g;

const figuresIn = (text: string) => readFigures(text).flatMap(({ value, parts }) => [value, ...parts]);

/** `1,234.50`, `1.234,50` and `1 234,5` are one value. Parts are what stands between the marks, as in `14.11.2026`. */
function readFigures(text: string) {
  return [...text.matchAll(figure)].map(([raw]) => {
    const parts = raw.match(/\d+/g) ?? [];
    return { raw, value: readValue(raw), parts: parts.map((part) => String(Number(part))) };
  });
}

function readValue(raw: string): string {
  const [, whole = raw, decimals = ''] = /^(.*\d)[.,](\d{1,2})$/.exec(raw) ?? [];
  const digits = whole.replace(/\D/g, '');
  return String(Number(decimals ? `${digits}.${decimals}` : digits));
}

function dateFigures(date: Date): string[] {
  return [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].map(String);
}

/** The names of months and weekdays, as a mail may give them in figures only. */
function calendarWords(language: string): string[] {
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, month + 1)));
  return (['long', 'short'] as const)
    .flatMap((style) => [{ month: style }, { weekday: style }])
    .flatMap((style) =>
      days.map((day) => new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(day)),
    )
    .flatMap((name) => name.toLowerCase().match(word) ?? []);
}
