const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const rfc5322 =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4})?/i;
const iso8601 = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}/i;

/** Parses a Date header (RFC 5322 section 3.3, obsolete forms, ISO 8601); null when invalid. */
export function parseMailDate(value: string): Date | null {
  const source = value.slice(0, 200).trim();
  if (iso8601.test(source)) return valid(new Date(source.replace(/\s*\(.*$/, '')));
  const match = rfc5322.exec(source);
  if (!match) return null;
  const [, day, monthName = '', yearDigits = '', hour, minute, second = 0, zone] = match;
  const month = months.indexOf(monthName.toLowerCase());
  if (
    month < 0 ||
    Number(day) < 1 ||
    Number(day) > 31 ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 60
  )
    return null;
  const local = Date.UTC(
    fullYear(yearDigits),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return valid(new Date(local - offsetMinutes(zone) * 60_000));
}

/** Expands short years (RFC 5322 section 4.3): two digits below 50 are 20xx, three count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function offsetMinutes(zone: string | undefined): number {
  if (!zone) return 0;
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!numeric) return zones[zone.toLowerCase()] ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === '-' ? -minutes : minutes;
}

const valid = (date: Date) => (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? null : date);
