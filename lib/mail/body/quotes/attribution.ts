import { type Line, unquoted } from './lines.ts';
import { timeOfDay } from './time-of-day.ts';

const verbs =
  /(?<![\p{L}])(?:wrote|writes|schrieb|geschrieben|a écrit|ha escrito|escribió|escribi[oó]|va escriure|missatge de|ha scritto|scrive|escreveu|schreef|geschreven|skrev|napisał(?:\(a\)|a)?|pisze|napsala?(?:\(a\))?|kirjoitti|írta|a scris|yazdı|şunu yazdı|menulis|a répondu|reageerde|rašė|rakstīja|kirjutas|je (?:oseba .{1,80} )?napisa(?:o|la|l)(?:\(a\))?|napisao|napisala|napísala?(?:\(a\))?|piše|shkroi)(?![\p{L}])|έγραψε|пишет|писал[аи]?|написал(?:\(а\)|а)?|написа|пише|כתב|כתבה|كتب|نوشت|写道|寫道|写入|님이 작성|님이 씀|작성:|は書きました|のメール|のメッセージ|đã viết|เขียน/iu;
const dated = /\d{1,4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b/;
const withYear = /(?:19|20)\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}/;
const addressed = /[^\s<>]+@[^\s<>]+/;
/** Date with year, name and address, without a verb: Gmail in Japanese, Russian and Hebrew. */
const verbless = /(?:19|20)\d{2}.{0,150}<[^<>\s]+@[^<>\s]+>\s*[:：]?$/;

export type Attribution = { first: number; strong: boolean };

/** Whether the lines `first` to `last` name a day and an address, or a day with its year and a time: people rarely do. */
export function namesDayAndSender(lines: Line[], first: number, last: number): boolean {
  const text = lines
    .slice(first, last + 1)
    .map(unquoted)
    .join(' ');
  return dated.test(text) && (addressed.test(text) || (withYear.test(text) && timeOfDay.test(text)));
}

/**
 * The attribution (“On …, Jane wrote:”) that ends at line `last`, wrapped over at most four lines. It is strong when it
 * names a date or an address.
 */
export function attributionAt(lines: Line[], last: number): Attribution | null {
  if (lines[last]?.mark === 'introduction') return { first: firstMarked(lines, last), strong: true };
  let joined = '';
  let found: Attribution | null = null;
  for (let first = last; first > last - maxLines; first--) {
    const line = lines[first];
    if (!line || line.blank) break;
    const text = unquoted(line);
    joined = `${text} ${joined}`.trim();
    if (joined.length > 400 || !/[:：]\s*>?$|>$|\s-{2,}$/.test(joined)) break;
    if (verbless.test(joined) && (hasDateOrAddress(text) || startsParagraph(lines, first)))
      return { first, strong: true };
    if (!verbs.test(joined)) continue;
    const strong = hasDateOrAddress(joined);
    if (strong && opening.test(joined) && hasDateOrAddress(text)) return { first, strong };
    const alone = first === last || startsParagraph(lines, first);
    if (alone && (strong || (first === last && joined.length <= 80))) found = { first, strong };
  }
  return found;
}

function firstMarked(lines: Line[], last: number): number {
  let first = last;
  while (lines[first - 1]?.mark === 'introduction') first--;
  return first;
}

const maxLines = 4;
const hasDateOrAddress = (text: string) => dated.test(text) || addressed.test(text);

const opening =
  /^(?:-{2,}\s*)?(?:on|am|le|el|il|em|op|den|på|w dniu|dnia|dne|pe|в|vào|pada|στις|tarihinde|at|dana|am:|em:|在|于|於)(?=[\s\d])/i;

function startsParagraph(lines: Line[], first: number) {
  const above = lines[first - 1];
  return above === undefined || above.blank || above.quoted;
}
