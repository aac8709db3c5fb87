import { oneLine } from '../charset/clean-text.ts';
import type { MailAddress } from '../parsed-email.ts';

type LineTemplate = (day: string, who: string) => string;

/** As mail clients of each language phrase it, because other clients fold the quote by this line. */
const templates = {
  ar: (day, who) => `في ${day}، كتب ${who}:`,
  ca: (day, who) => `El ${day}, ${who} va escriure:`,
  cs: (day, who) => `Dne ${day} ${who} napsal(a):`,
  da: (day, who) => `Den ${day} skrev ${who}:`,
  de: (day, who) => `Am ${day} schrieb ${who}:`,
  el: (day, who) => `Στις ${day}, ${who} έγραψε:`,
  en: (day, who) => `On ${day}, ${who} wrote:`,
  es: (day, who) => `El ${day}, ${who} escribió:`,
  et: (day, who) => `${day} kirjutas ${who}:`,
  fi: (day, who) => `${day} ${who} kirjoitti:`,
  fr: (day, who) => `Le ${day}, ${who} a écrit :`,
  he: (day, who) => `בתאריך ${day}, ${who} כתב:`,
  hr: (day, who) => `Dana ${day} ${who} je napisao:`,
  hu: (day, who) => `${who} ezt írta (időpont: ${day}):`,
  id: (day, who) => `Pada ${day}, ${who} menulis:`,
  it: (day, who) => `Il ${day}, ${who} ha scritto:`,
  ja: (day, who) => `${day}、${who} さんは書きました:`,
  ko: (day, who) => `${day}, ${who} 님이 작성:`,
  lt: (day, who) => `${day} ${who} rašė:`,
  lv: (day, who) => `${day} ${who} rakstīja:`,
  nb: (day, who) => `Den ${day} skrev ${who}:`,
  nl: (day, who) => `Op ${day} schreef ${who}:`,
  no: (day, who) => `Den ${day} skrev ${who}:`,
  pl: (day, who) => `W dniu ${day} ${who} napisał(a):`,
  pt: (day, who) => `Em ${day}, ${who} escreveu:`,
  ro: (day, who) => `Pe ${day}, ${who} a scris:`,
  ru: (day, who) => `${day} ${who} написал(а):`,
  sv: (day, who) => `Den ${day} skrev ${who}:`,
  th: (day, who) => `เมื่อ ${day} ${who} เขียน:`,
  tr: (day, who) => `${day} tarihinde ${who} şunu yazdı:`,
  uk: (day, who) => `${day} ${who} пише:`,
  vi: (day, who) => `Vào ${day}, ${who} đã viết:`,
  zh: (day, who) => `${day},${who} 写道:`,
} satisfies Record<string, LineTemplate>;

/** The supported languages (ISO 639-1); others get English. */
export const attributionLanguages = Object.keys(templates);

/**
 * The attribution line above a quote: author and day. No time, since the reader's zone is unknown. The address lets mail
 * clients recognise the line in any language.
 */
export function attributionLine(from: MailAddress, at: Date, language: string | null): string {
  const code = language?.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const known = isSupported(code) ? code : 'en';
  const locale = `${known === 'en' ? 'en-GB' : known}-u-ca-gregory-nu-latn`;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  const name = oneLine(from.name ?? '')
    .replace(/[<>:\s]+/g, ' ')
    .trim();
  return templates[known](oneLine(day), name ? `${name} <${from.address}>` : `<${from.address}>`);
}

const isSupported = (code: string): code is keyof typeof templates => Object.hasOwn(templates, code);
