import { conceptsOf } from './concepts.ts';
import { monthPattern } from './dates.ts';
import { placesIn } from './places.ts';
import { stemOf } from './terms.ts';

const common = new Set(
  'PDF FAQ VAT MONSIEUR MADAME MESSIEURS SIGNOR SIGNORA SIGNORE SEÑOR SEÑORA MISTER DOCTOR DOTTORE PIN SMS URL IBAN BIC QR USB ID TV OK EU UK USA CSV ZIP MWST TVA IVA GMBH AG SA SL SRL LTD AM PM PS P.S EUR GBP USD CHF AGB DSGVO RGPD GDPR HTML PC IT SPA'.split(
    ' ',
  ),
);
/** Capitals of politeness, which are no names. */
const formal =
  /^(?:Lei|Le|La|Voi|Vi|Vostr[oaie]|Suo|Sua|Suoi|Sue|Ella|Usted|Ustedes|Ud|Vd|Pan|Pani|Państwo|Państwa|U|Uw|I|I'll|I'm|I've|Sie|Ihr|Ihre|Ihnen|Ihrem|Ihren|Ihrer|Vous|You|Your|We)$/u;
const isMonth = new RegExp(`^(?:${monthPattern})$`, 'iu');
const nationality =
  /^(?:english|german|french|spanish|italian|dutch|polish|portuguese|british|european|swiss|austrian|american|christmas|easter|internet|wi|fi)$/i;

/**
 * Names in a sentence that none of the texts has: capitalised words within it, all capitals, mixed case. German writes
 * every noun with a capital, so there only the latter two count.
 */
export function unknownNames(sentence: string, language: string | null, known: Set<string>): string[] {
  const plain = sentence
    .replace(/(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|(?:[a-z0-9-]+\.)+[a-z]{2,}\S*/giu, ' ')
    .replace(/[*_`]+/g, '');
  const found = new Set<string>();
  for (const match of plain.matchAll(
    /(?<![\p{L}\p{N}’'])\p{Lu}[\p{L}\p{N}]*(?:[-'’]\p{L}[\p{L}\p{N}]*)*/gu,
  )) {
    const name = match[0];
    const before = plain.slice(0, match.index);
    const isMixed = /^\p{Lu}{2,}[\p{Lu}\p{N}]*$/u.test(name) || /\p{Ll}\p{Lu}/u.test(name);
    const isInner = /[\p{L}\p{N},]["“„«»(]*\s+$/u.test(before) || /\p{L}\s+["“„«(]*$/u.test(before);
    if (!isMixed && (language === 'de' || language === null || !isInner)) continue;
    if (isMonth.test(name)) continue;
    if (name.length < 3 || common.has(name.toUpperCase()) || formal.test(name) || nationality.test(name))
      continue;
    if (isKnown(name, known) || placesIn(name).size > 0) continue;
    if (!isMixed && conceptsOf(name.toLowerCase()).length > 0) continue;
    found.add(name);
  }
  return [...found];
}

function isKnown(name: string, known: Set<string>): boolean {
  const parts = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.every((part) => part.length < 3 || known.has(part) || hasStem(known, stemOf(part)));
}

function hasStem(known: Set<string>, stem: string): boolean {
  if (stem.length < 4) return false;
  for (const word of known)
    if (word.startsWith(stem.slice(0, Math.max(4, stem.length))) || stemOf(word) === stem) return true;
  return false;
}
