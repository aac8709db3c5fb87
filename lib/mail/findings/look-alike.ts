import { isMailProvider, type ParsedDomain, readDomain } from './domains.ts';
import { skeleton } from './skeleton.ts';

const commonAffixes =
  /^(?:account|accounts|admin|billing|bill|center|centre|contact|customer|delivery|desk|finance|help|helpdesk|hr|id|info|invoice|invoices|it|login|mail|my|notice|notification|official|online|pay|payment|payments|portal|secure|security|service|services|signin|sso|support|team|update|verify|web|webmail)$/;

/** Below this length a word one letter away is often another real word. */
const minLengthForTypo = 6;
const minLengthForAffix = 4;

/**
 * Whether a domain imitates another: a homograph, one letter off, the other as its subdomain, or the other plus a
 * business word.
 */
export function looksLike(name: string, known: string): boolean {
  const [domain, real] = [readDomain(name), readDomain(known)];
  if (!domain || !real || domain.registrable === real.registrable) return false;
  if (isMailProvider(domain) || isMailProvider(real)) return false;
  if (domain.host.startsWith(`${real.registrable}.`)) return true;
  if (domain.label === real.label) return false;
  return isHomograph(domain, real) || isOneLetterOff(domain.label, real.label) || addsWord(domain, real);
}

const isHomograph = (a: ParsedDomain, b: ParsedDomain) => skeleton(a.label) === skeleton(b.label);

function isOneLetterOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < minLengthForTypo || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  const swapped = restA.length === 2 && restA === [...restB].toReversed().join('');
  return swapped || (restA.length <= 1 && restB.length <= 1 && !isNumber(restA + restB));
}

/** Names that differ by a number often share an owner. */
const isNumber = (text: string) => /^\d+$/.test(text);

function addsWord(domain: ParsedDomain, real: ParsedDomain): boolean {
  if (real.label.length < minLengthForAffix) return false;
  const rest = domain.label.startsWith(real.label)
    ? domain.label.slice(real.label.length)
    : domain.label.endsWith(real.label)
      ? domain.label.slice(0, -real.label.length)
      : '';
  const words = rest.split('-').filter(Boolean);
  return words.length > 0 && words.every((word) => commonAffixes.test(word));
}
