import type { DayOfYear } from './dates.ts';
import { daysBetween } from './derived-dates.ts';
import type { Evidence, ReadSentence } from './judgement.ts';
import type { Quantity } from './quantities.ts';

/** "My son is 7" is a boy of seven years; "12 euros of 48" has the unit once; "the 16th" is a day of a known date. */
export function isSameNumber(
  quantity: Quantity,
  { text, whole }: ReadSentence,
  { figures, dates, year }: Evidence,
): boolean {
  const { kind, unit, at, bare } = quantity;
  const number = bare ?? (kind === 'count' ? quantity.value : Number.parseFloat(quantity.text));
  const all = [...figures.team, ...figures.contact, ...figures.draft.filter((each) => each.kind !== 'count')];
  if (kind === 'time' && isSpanBetween(quantity, dates, year)) return true;
  if (kind === 'time' && figures.contact.some((each) => each.kind === 'count' && each.value === number))
    return true;
  if (number % 1 === 0.5 && half.test(text) && all.some((each) => Math.abs(each.value - number) === 0.5))
    return true;
  const hasDate = whole.quantities.some((each) => each.date && each.date.first.day !== null);
  if (kind === 'time' && bare === undefined) return hasDate && elapsed.test(text);
  if (kind !== 'count' && bare === undefined) return false;
  if (
    (unit === '' ||
      bare !== undefined ||
      number <= 4 ||
      !figures.team.some((each) => each.kind === 'count' && each.unit === unit)) &&
    all.some((each) => each.value === number || writtenNumber(each) === number)
  )
    return true;
  return (
    (hasDate && ordinal.test(text.slice(Math.max(0, at - 8), at))) ||
    (dates.some(({ day }) => day === number) &&
      (hasDate || ordinal.test(text.slice(Math.max(0, at - 8), at))))
  );
}

/** As many days as lie between two known dates. */
function isSpanBetween({ unit, value }: Quantity, dates: DayOfYear[], year: number): boolean {
  const known = dates.slice(0, 40);
  return (
    unit === 'minute' &&
    known.some((one) => known.some((two) => daysBetween(one, two, year) * 1440 === value))
  );
}

const half = /(?<!\p{L})(?:half|halb\p{L}*|demi\p{L}*|medi[oa]|mezz[oa])(?!\p{L})/iu;

function writtenNumber({ text, value }: Quantity): number {
  const written = Number(/^\D*(\d{1,3}(?:[.,]\d{1,2})?)(?![\d.,])/.exec(text)?.[1]?.replace(',', '.'));
  return Number.isNaN(written) ? value : written;
}

const elapsed =
  /(?<!\p{L})(?:since|ago|passed|elapsed|seit|vergangen|depuis|passés?|hace|desde entonces|transcurrid\p{L}+|pasado|da allora|fa|passat[oi]|trascors\p{L}+)(?!\p{L})/iu;
const ordinal = /(?<!\p{L})(?:the|le|du|au|am|vom|zum|den|dem|el|del|al|il|dal)\s*$/iu;

const roughly =
  /(?<!\p{L})(?:about|around|roughly|approximately|half|some|etwa|ungefähr|rund|circa|ca|environ|moitié|à peu près|quart|unos|unas|aproximadamente|mitad|all'incirca|metà|fino a|quarto)(?!\p{L})/iu;

/** "About half" of what the source gives as 40 to 60 %. */
export function isInRange(
  { kind, unit, value, bound }: Quantity,
  { text }: ReadSentence,
  { figures }: Evidence,
): boolean {
  const values = figures.team
    .filter((each) => each.kind === kind && each.unit === unit)
    .map((each) => each.value);
  const plain = figures.team.filter(
    (each) => each.kind === kind && each.unit === unit && each.bound === null,
  );
  // "In less than half an hour" where the source says 25 minutes.
  if (
    kind === 'time' &&
    bound === 'most' &&
    value < 1440 &&
    plain.some((each) => each.value <= value && each.value >= value / 2)
  )
    return true;
  return (
    roughly.test(text) &&
    values.some((each) => each <= value * 1.2) &&
    values.some((each) => each >= value * 0.8)
  );
}
