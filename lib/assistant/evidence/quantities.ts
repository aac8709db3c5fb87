import { boundOf } from './bounds.ts';
import { type DayOfYear, datesIn, sameDay } from './dates.ts';
import { figureText } from './figure-text.ts';
import { rateAfter } from './rates.ts';
import { takeClocks } from './times-of-day.ts';
import { currencyAtEnd, type Unit, unitAtStart } from './units.ts';
import { spellWeekdays, takeWeekdays, weekdaysBetween } from './weekdays.ts';

export type Quantity = {
  kind: Unit['kind'] | 'date' | 'clock' | 'weekday' | 'count' | 'id' | 'contact';
  /** The unit, the counted noun, or empty. */
  unit: string;
  /** NaN for "a few hours". */
  value: number;
  date?: { first: DayOfYear; other: DayOfYear | null };
  /** For ids and addresses, in lower case. */
  name?: string;
  /** The written as they stand, with number written as digits. */
  text: string;
  at: number;
  /** Whether it is a limit: at most, at least. */
  bound: 'most' | 'least' | null;
  /** The number alone, where the unit is only taken over from a figure before. */
  bare?: number;
  /** The span that a price is for: day, week, month, year. */
  per?: string | null;
};

/** Every figure of a text with its unit, in any of the desk's languages. `language` decides which number written count. */
export function quantitiesIn(text: string, language: string | null): Quantity[] {
  const found: Quantity[] = [];
  let rest = spellWeekdays(figureText(text, language));
  const plain = rest;
  const take: Take = (pattern, read) => {
    rest = rest.replace(pattern, (...args) => {
      const match = args as unknown as string[];
      const at = args.find((each) => typeof each === 'number') as number;
      const quantity = read(match, at);
      if (!quantity) return match[0] ?? '';
      found.push({ bound: null, text: (match[0] ?? '').trim(), at, ...quantity });
      return ' '.repeat((match[0] ?? '').length);
    });
  };
  takeNames(take);
  for (const { date, other, text: written, at } of datesIn(rest)) {
    const value = date.month * 100 + (date.day ?? 0);
    found.push({
      kind: 'date',
      unit: '',
      value,
      date: { first: date, other },
      text: written,
      at,
      bound: null,
    });
    rest = rest.slice(0, at) + ' '.repeat(written.length) + rest.slice(at + written.length);
  }
  takeClocks(take);
  takeWeekdays(take);
  takeFigures(rest, found);
  found.push(...weekdaysBetween(plain, found));
  return found
    .filter((each) => !isRate(rest, each, found))
    .map((each) => ({
      ...each,
      bound: boundOf(rest, each),
      per: each.kind === 'money' ? rateAfter(afterFigure(rest, each)) : null,
    }))
    .sort((a, b) => a.at - b.at);
}

function afterFigure(text: string, { at, text: written }: Quantity) {
  const start = at + written.length;
  return text.slice(start).replace(/^[^\s]*(?=\s)/, (glued) => (/^[€£$\p{L}]+$/u.test(glued) ? '' : glued));
}

/** "$29 a month", "18 GB a month": the month is no figure of its own. */
function isRate(text: string, { kind, at, text: written }: Quantity, found: Quantity[]): boolean {
  if (kind !== 'time' || !/^1(?!\d)/.test(written)) return false;
  const before = text.slice(Math.max(0, at - 24), at);
  return rate.test(before) || found.some((each) => each.at < at && each.at + each.text.length >= at - 1);
}

const rate =
  /(?:[€£$%]|\d|eur\p{L}*|usd|gbp|chf|pounds?|dollars?|once|twice|einmal|zweimal|une fois|una vez|una volta|months?|monate[n]?|mois|meses|mesi|days?|tagen?|jours|días|giorni|times|mal|fois|veces|volte) ?(?:per|pro|par|al|por|je|im|in|en|within|\/)? ?$/iu;

export type Take = (
  pattern: RegExp,
  read: (match: string[], at: number) => Pick<Quantity, 'kind' | 'unit' | 'value' | 'name'> | null,
) => void;

const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const link =
  /(?:https?:\/\/|www\.)[^\s<>()"“”]+|(?<![\w.-])(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:\/[^\s<>()"“”]*)?(?![\w])/gi;
const orderNouns =
  'order|invoice|booking|ticket|case|reservation|customer|reference|ref|bestellung|bestellnummer|rechnung|auftrag|buchung|kundennummer|vorgang|commande|facture|réservation|dossier|pedido|factura|reserva|ordine|fattura|prenotazione|pratica|number|no|nr|nummer|numéro|n°|nº|número|numero|#';
const orderNumber = new RegExp(
  `(?<![\\p{L}])(?:${orderNouns})\\.? ?(?:(?:no|nr|number|nummer|numéro|número|numero|n°|nº|n\\.º|num)\\.? ?)?[:#]? ?#?(\\d{3,}(?:[-/]\\d+)*)(?![\\d]|[.,]\\d| ?(?:€|£|%|eur))`,
  'giu',
);

function takeNames(take: Take) {
  take(address, ([written = '']) => ({ kind: 'contact', unit: '', value: NaN, name: written.toLowerCase() }));
  take(link, ([written = '']) =>
    /\p{L}/u.test(written) ? { kind: 'contact', unit: 'link', value: NaN, name: '' } : null,
  );
  take(
    /(?<![\p{L}\p{N}])\+?\d{1,4}(?:[ /.-]?\(?\d{2,5}\)?){2,5}(?![\p{L}\p{N}]|[.,]\d| ?(?:€|%|eur|£))/giu,
    ([written = '']) => {
      const digits = written.replace(/\D/g, '');
      const isPhone =
        /^(?:\+|0)/.test(written) && digits.length >= 8 && !/^\d{1,2}[.]\d{1,2}[.]/.test(written);
      return isPhone ? { kind: 'contact', unit: 'phone', value: NaN, name: digits.replace(/^0+/, '') } : null;
    },
  );
  take(
    /(?<![\p{L}\p{N}])#? ?(?:\p{Lu}{1,6}[-/ ]?(?:\d{4}[-/])?\d{3,}(?:-\d+)?|\d{2,}[-/]?\p{Lu}{1,4}[-/]?\d*|(?=[\p{Lu}\d-]*\d)(?=[\p{Lu}\d-]*\p{Lu})[\p{Lu}\d]{2,}(?:-[\p{Lu}\d]{2,})+)(?![\p{L}\p{N}])/gu,
    ([written = '']) => {
      if (currencyAtEnd(written.replace(/[\d.,\s-]+$/, '')) || unitAtStart(written.replace(/^[#\d\s-]+/, '')))
        return null;
      return { kind: 'id', unit: '', value: NaN, name: idOf(written) };
    },
  );
  take(orderNumber, ([, digits = '']) => ({ kind: 'id', unit: '', value: NaN, name: idOf(digits) }));
  take(/#(\d+)/g, ([, digits = '']) => ({ kind: 'id', unit: '', value: NaN, name: idOf(digits) }));
  take(
    /(?<![\p{L}\p{N}.,€£$-])(\d{5,})(?![\p{L}\p{N}]|[.,]\d| ?(?:€|£|%|eur|ml|km))/giu,
    ([, digits = '']) => ({
      kind: 'id',
      unit: '',
      value: NaN,
      name: idOf(digits),
    }),
  );
}

function idOf(written: string) {
  return written
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=\d)/, '');
}

const figure =
  /(?<![\p{L}\p{N}.,])(?:∞|(?:\d+(?:[.,'’ ]\d{3})+|\d+)(?:[.,](?:\d{1,2}|-)(?!\d))?)(?![\p{N}])/gu;

/** What is left: figures with a unit before or after; in "2 - 4 days" both have the last one's unit. */
function takeFigures(text: string, found: Quantity[]) {
  const open: Quantity[] = [];
  for (const match of text.matchAll(figure)) {
    const at = match.index;
    const end = at + match[0].length;
    const after = text.slice(end);
    const spaces = /^[ -]*/.exec(after)?.[0].length ?? 0;
    const before = currencyAtEnd(text.slice(0, at));
    const unit = before ? { unit: before, length: 0 } : unitAtStart(after.slice(spaces));
    const value = match[0] === '∞' ? Number.NaN : numberOf(match[0]);
    const quantity: Quantity = unit
      ? {
          kind: unit.unit.kind,
          unit: unit.unit.base,
          value: round(value * unit.unit.factor),
          text: '',
          at,
          bound: null,
        }
      : { kind: 'count', unit: nounAfter(after), value, text: '', at, bound: null };
    quantity.text =
      `${before ? (/(\S+)\s*$/.exec(text.slice(0, at))?.[1] ?? '') : ''}${match[0]}${unit && !before ? after.slice(0, spaces + unit.length) : ''}`.trim();
    if (unit)
      for (const earlier of open.splice(0)) Object.assign(earlier, rescaled(earlier, unit.unit, quantity));
    if (!unit && /^ ?[-/] ?(?:[€£$]|\p{L}{3} )?\d/u.test(after)) open.push(quantity);
    else if (!unit) open.length = 0;
    if (match[0] !== '∞' || unit) found.push(quantity);
    if (!unit && elliptic.test(after) && !open.includes(quantity)) inheritUnit(quantity, found);
  }
}

/** "2 to 4 working days in Britain and 4 to 7 in Spain": the second figures have the first ones' unit. */
const elliptic =
  /^ *(?:$|[-/.,;)]|(?:in|for|to|from|elsewhere|within|outside|if|when|on|by|für|nach|bei|im|ab|wenn|pour|en|vers|dans|hors|si|chez|para|fuera|cuando|per|nel|nella|negli|se|verso)(?!\p{L}))/iu;

function inheritUnit(quantity: Quantity, found: Quantity[]) {
  const before = found.findLast(({ kind, at }) => at < quantity.at && (kind === 'time' || kind === 'money'));
  if (!before || Number.isNaN(before.value) || quantity.value > 1000) return;
  const written = Number(/[\d.,]+/.exec(before.text)?.[0].replace(',', '.'));
  if (!written) return;
  const { kind, unit } = before;
  Object.assign(quantity, {
    kind,
    unit,
    value: round((quantity.value * before.value) / written),
    bare: quantity.value,
  });
}

function rescaled(earlier: Quantity, unit: Unit, later: Quantity): Partial<Quantity> {
  const name = later.text.replace(/^[\d.,\s]+/, '');
  return {
    kind: unit.kind,
    unit: unit.base,
    value: round(earlier.value * unit.factor),
    text: `${earlier.text} ${name}`,
  };
}

const nounAfter = (after: string) => /^ ?(\p{L}{3,})/u.exec(after)?.[1]?.toLowerCase() ?? '';
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** 1.250,00 and 1,250.00 are equal. */
function numberOf(written: string): number {
  const fraction = /[.,](\d{1,2})$/.exec(written)?.[1];
  const whole = (fraction ? written.slice(0, -fraction.length - 1) : written).replace(/\D/g, '');
  return Number(`${whole}.${fraction ?? 0}`);
}

/** Whether two figures say the same, with the unit that one may have taken over or without. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.bare !== undefined && sameQuantity(asBare(a, a.bare), b)) return true;
  if (b.bare !== undefined && sameQuantity(a, asBare(b, b.bare))) return true;
  if (a.kind !== b.kind) return sameAcrossKinds(a, b);
  if (a.date && b.date) {
    const [firsts, seconds] = [a.date, b.date].map(({ first, other }) => (other ? [first, other] : [first]));
    return (firsts ?? []).some((one) => (seconds ?? []).some((two) => sameDay(one, two)));
  }
  if (a.name !== undefined || b.name !== undefined) return sameName(a, b);
  if (a.kind === 'count') return a.value === b.value;
  if (a.kind === 'money' && a.value === 0 && b.value === 0) return true;
  if (a.per && b.per && a.per !== b.per) return false;
  return a.unit === b.unit && (a.value === b.value || (Number.isNaN(a.value) && Number.isNaN(b.value)));
}

function asBare(quantity: Quantity, value: number): Quantity {
  return {
    ...quantity,
    kind: 'count',
    unit: '',
    value,
    bare: undefined,
  };
}

/** 18 may be said of a clock, "18 heures" too; "five times" counts as "five attempts" does. */
function sameAcrossKinds(a: Quantity, b: Quantity): boolean {
  const [one, two] = a.kind === 'clock' ? [a, b] : [b, a];
  if (one.kind === 'clock')
    return two.kind === 'time'
      ? one.value === two.value
      : two.kind === 'count' &&
          (one.value === two.value * 60 || (two.value < 12 && one.value === (two.value + 12) * 60));
  const counts = ['count', 'times'];
  if (counts.includes(a.kind) && counts.includes(b.kind)) return a.value === b.value;
  // "Between 8 and 12" is "from 8 am to noon"; "at 5" is "at 5 pm"; "from 9 to 21 h".
  const [count, hours] = a.kind === 'count' ? [a, b] : [b, a];
  return (
    count.kind === 'count' &&
    hours.kind === 'time' &&
    hours.unit === 'minute' &&
    hours.value === count.value * 60
  );
}

function sameName({ name: a = '', unit }: Quantity, { name: b = '' }: Quantity): boolean {
  if (a === b) return true;
  const [short = '', long = ''] = [a, b].sort((one, two) => one.length - two.length);
  return unit === 'phone'
    ? long.endsWith(short.slice(-8))
    : short.length >= 4 && long.endsWith(short) && /^[a-z]+$/.test(long.slice(0, -short.length));
}

/** Whether two figures could answer the same question: both money, both spans of time, both dates. */
export function sameDimension(a: Quantity, b: Quantity) {
  return (
    a.kind === b.kind &&
    a.kind !== 'id' &&
    a.kind !== 'contact' &&
    a.kind !== 'weekday' &&
    (a.kind !== 'count' || a.unit === b.unit)
  );
}
