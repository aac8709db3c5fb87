import { checkSecrets } from '../evidence/checks/secrets.ts';
import { isAttributed } from '../evidence/courtesy.ts';

const noNames = new Set(
  'info support sales mail email contact office service help hello shop team admin kontakt verkauf post buero customer orders billing noreply reply and und van von der den the gmbh ltd inc'.split(
    ' ',
  ),
);

/** The parts of names and addresses of people, in lower case. */
export function namesOf(texts: (string | null)[]): string[] {
  const parts = texts.flatMap(
    (text) =>
      (text ?? '')
        .replace(/@.*$/, '')
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? [],
  );
  return [...new Set(parts)].filter((part) => !noNames.has(part));
}

const address = /[^\s@<>(]{1,64}@[^\s@<>)]{1,255}/gu;
const link = /(?:https?:\/\/|www\.)\S+/giu;
/** Numbers of orders and invoices, codes, telephones: four digits or more, or letters with digits. */
const identifier =
  /(?<![\p{L}\p{N}£$€.,])(?:#\s?\d+|\+?\d[\d\s()/-]{5,}\d|\d{4,}|(?=[\p{L}-]*\d)(?=[\d-]*\p{L})[\p{L}\d]+(?:-[\p{L}\d]+)+|(?=\p{L}*\d)(?=\d*\p{L})[\p{L}\d]{6,})(?![\p{L}\p{N}])/gu;
/** Years and amounts are none. */
const noIdentifier = /^(?:19|20)\d\d$/;
const unit =
  /^\s?(?:[£$€%]|(?:eur|usd|gbp|chf|km|kg|g|mg|ml|cl|l|mm|cm|m|w|watt|v|hours?|days?|stunden|tage)(?!\p{L}))/iu;
const postcode = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/u;
const street =
  /\d+[a-z]? \p{Lu}\p{L}+ (?:street|st|road|rd|avenue|ave|lane|drive|close|way)(?!\p{L})|\p{L}+(?:straße|strasse|str\.|weg|platz|gasse|allee) \d+|(?:rue|calle|via|avenida) (?:\p{L}+ ){1,4}\d+/iu;

/** A sentence for people who may read it, with “…” for addresses, links, names and numbers of the one who wrote it. */
export function withoutPersonalData(sentence: string, names: string[]): string {
  return sentence
    .replace(address, '…')
    .replace(link, '…')
    .replace(identifier, (found, at: number) =>
      isIdentifier(found, sentence.slice(at + found.length)) ? '…' : found,
    )
    .replace(/\p{Lu}\p{L}+/gu, (word) => (names.includes(word.toLowerCase()) ? '…' : word))
    .replace(/(?:…[\s,]*)+…/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

function isIdentifier(found: string, after: string): boolean {
  return !noIdentifier.test(found) && !(/^\d+$/.test(found) && unit.test(after));
}

/** What was done for one contact: “I have refunded you”, “I asked the warehouse”. */
const deed =
  /(?<!\p{L})(?:(?:i|we)(?: have|['’]ve)?(?: just| now| already| also)* (?:refunded|sent|resent|posted|shipped|dispatched|cancelled|canceled|changed|updated|credited|replaced|booked|asked|checked|looked|attached|added|corrected|arranged|ordered|reserved|extended|spoken|talked|contacted|forwarded|issued|found|removed|deleted)|(?:ich habe|wir haben|habe ich|haben wir)[^.]{0,80}(?:erstattet|geschickt|versendet|verschickt|storniert|geändert|gutgeschrieben|ersetzt|gefragt|nachgesehen|angehängt|korrigiert|bestellt|reserviert|gelöscht|weitergeleitet)|(?:j['’]ai|nous avons) [^.]{0,30}(?:remboursé|envoyé|annulé|modifié|remplacé|demandé|vérifié|ajouté)|(?:he|hemos) [^.]{0,30}(?:reembolsado|enviado|cancelado|cambiado|preguntado|comprobado)|(?:ho|abbiamo) [^.]{0,30}(?:rimborsato|inviato|spedito|annullato|modificato|chiesto|controllato)|(?:ik heb|we hebben|wij hebben) [^.]{0,60}(?:terugbetaald|gestuurd|verzonden|geannuleerd|gewijzigd|gevraagd))(?!\p{L})/iu;
/** One contact's own order, with a day: true for nobody else. */
const own =
  /(?<!\p{L})(?:your|ihr(?:e[nmrs]?)?|dein(?:e[nmrs]?)?|votre|vos|su|sus|il suo|la sua|uw|je) (?:\p{L}+ ){0,2}(?:order|parcel|package|shipment|delivery|refund|payment|account|invoice|ticket|replacement|bestellung|paket|sendung|lieferung|erstattung|konto|rechnung|commande|colis|remboursement|compte|facture|pedido|paquete|reembolso|cuenta|factura|ordine|pacco|rimborso|conto|fattura|pakket|rekening)(?!\p{L})/iu;
const day =
  /(?<!\p{L})(?:today|tomorrow|yesterday|tonight|this (?:morning|afternoon|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|heute|morgen|gestern|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|aujourd['’]hui|demain|hier|hoy|mañana|ayer|oggi|domani|ieri|vandaag|gisteren|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|märz|mai|juni|juli|okt|dez)\p{L}*|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)(?!\p{L})/iu;

export type Person = {
  /** Parts of the names of everyone concerned, in lower case. */
  names: string[];
  /** All that the contact wrote. */
  written: string;
  /** The domain of our own addresses, which may be told. */
  ownDomain: string;
};

/** Whether a sentence of a reply is about one contact, so that an article must not have it. */
export function isPersonal(sentence: string, { names, written, ownDomain }: Person): boolean {
  const addresses = sentence.match(address) ?? [];
  if (addresses.some((found) => !found.toLowerCase().includes(`@${ownDomain.toLowerCase()}`))) return true;
  const plain = sentence.replace(address, ' ').replace(link, ' ');
  const hasIdentifier = [...plain.matchAll(identifier)].some((match) =>
    isIdentifier(match[0], plain.slice(match.index + match[0].length)),
  );
  return (
    hasIdentifier ||
    postcode.test(plain) ||
    street.test(plain) ||
    (plain.match(/\p{Lu}\p{L}+/gu) ?? []).some((word) => names.includes(word.toLowerCase())) ||
    repeatsFigures(plain, written) ||
    deed.test(plain) ||
    (own.test(plain) && day.test(plain)) ||
    isAttributed(plain) ||
    /[?？][)"”»]?$/.test(plain.trim()) ||
    checkSecrets(sentence, '').length > 0
  );
}

/** Numbers and codes from the contact's own mail, but for amounts and measures. */
function repeatsFigures(sentence: string, written: string): boolean {
  const theirs = new Set(written.toLowerCase().match(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu) ?? []);
  return [...sentence.matchAll(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu)].some(
    ({ 0: found, index }) =>
      found.length >= 3 &&
      theirs.has(found.toLowerCase()) &&
      !unit.test(sentence.slice(index + found.length)) &&
      !/[£$€]\s?$/.test(sentence.slice(0, index)),
  );
}
