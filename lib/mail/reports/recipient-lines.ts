import { normalizeAddress } from '../headers/addresses.ts';

const addressPattern = String.raw`[^\s<>"'(),;:[\]\u2018\u2019]{1,64}@[^\s<>"'(),;:[\]\u2018\u2019]{1,254}`;

/** Marks, numbers and replies before an address, then a label such as `Failed address:` and a type of address. */
const decoration =
  /^[\s>*"'\u2018\u2022\u00b7|\u2013\u2014-]*(?:\d{1,3}[.)]\s+)?(?:[45]\d\d[ -])?(?:#?[45]\.\d{1,3}\.\d{1,3}\s)?/;
const label = /^([^:@<>]{1,60})\s*[:\uff1a]\s*(?:rfc822\s*;\s*)?["']?(?=[<\w"'\u2018])/i;
/** Labels of people who did not fail. */
const otherLabels =
  /^(?:from|sender|reply-to|return-path|message-id|subject|von|absender|betreff|de|exp\u00e9diteur|objet|remitente|asunto|mittente|da|oggetto|afzender|van|onderwerp|od|nadawca|\u043e\u0442|reporting-mta|received-from-mta|host|contact|help|x-.*)$/i;

const addressFirst = new RegExp(`^[<"'\\u2018([]*(${addressPattern})[>"'\\u2019)\\]]*(.*)$`);
const addressAfterName = new RegExp(
  `^["'\\u2018]?[^@<>:;]{1,80}?["'\\u2019]?\\s*[<(\\[]\\s*["'\\u2018]?(?:mailto:)?(${addressPattern})["'\\u2019]?\\s*[>)\\]]+(.*)$`,
);

/** What follows the address in a list: nothing, a reason after a mark, or the time of the failure. */
const endOrMark = /^(?:\s*$|\s*[:;,.(<[\u2013\u2014-]|\s*\.{3}|\s*\uff1a)/;
const atTime = /^\s+(?:\p{L}{1,10}[.,]?\s+){0,3}\S{0,12}\d{1,4}[./:,\s-]/u;
const reason =
  /^\s.*(?:(?<!\d)[45]\d\d(?!\d)|unknown|invalid|no such|not |reject|denied|fail|does ?n[o'\u2019]t|full|unable|error|disabled|unroutable|host)/i;

/** The addresses that begin a line of a report, when the line is about them. */
export function entriesOf(line: string): string[] {
  if (line.length > 1000 || !line.includes('@')) return [];
  const bare = line.replace(decoration, '');
  const named = label.exec(bare);
  if (named && otherLabels.test((named[1] ?? '').trim())) return [];
  const rest = named ? bare.slice(named[0].length) : bare;
  const [, text = '', tail = ''] = addressFirst.exec(rest) ?? addressAfterName.exec(rest) ?? [];
  const address = addressOf(text);
  if (!address) return [];
  const isEntry = named ? endOrMark.test(tail) : [endOrMark, atTime, reason].some((form) => form.test(tail));
  return isEntry ? [address, ...furtherAddresses(tail)] : [];
}

/** Whether nothing but an address stands on the line. */
export function isBareEntry(line: string): boolean {
  const words = line.replace(decoration, '').split(/[\s,;:<>"'()[\]]+/);
  return words.every((word) => word === '' || addressOf(word) !== null);
}

/** More addresses on the line, when it holds nothing else. */
function furtherAddresses(tail: string): string[] {
  const words = tail.split(/[\s,;<>"'()]+/).filter((word) => word !== '');
  const addresses = words.map(addressOf).filter((address) => address !== null);
  return addresses.length === words.length ? addresses : [];
}

function addressOf(text: string) {
  return normalizeAddress(text.replace(/^mailto:/i, '').replace(/[.,]+$/, ''));
}

/** Words for recipients in the languages of Exchange, which end a heading with a colon. */
const recipientWords =
  /recipient|address(?:es)?\b|empf\u00e4nger|destinatai|destinatari|destinat\u00e1ri|geadresseerde|ontvanger|mottag|modtager|mottaker|vastaanottaj|adresat|odbiorc|p\u0159\u00edjemc|adres\u00e1t|pr\u00edjemc|c\u00edmzett|al\u0131c\u0131|\u043f\u043e\u043b\u0443\u0447\u0430\u0442\u0435\u043b|\u0430\u0434\u0440\u0435\u0441\u0430\u0442|\u03c0\u03b1\u03c1\u03b1\u03bb\u03ae\u03c0\u03c4|destinatar|\u53d7\u4fe1\u8005|\u5b9b\u5148|\u6536\u4ef6|\ubc1b\ub294 \uc0ac\ub78c|\uc218\uc2e0\uc790|people|groups|persone/i;
const notDelivered =
  /(?:not (?:be )?delivered|undeliverable|not reach|nicht (?:zugestellt|erreicht)|failed|non remis|no (?:se )?entreg\S*|niet bezorgd)(?: .{0,30})?\s*[:\uff1a]\s*$/i;

/** The line below the heading of the list of failed addresses; 0 without a heading. */
export function listStart(lines: string[]): number {
  const at = lines.findIndex(
    (line) =>
      line.length < 300 &&
      /[:\uff1a]\s*$/.test(line) &&
      !line.includes('@') &&
      (recipientWords.test(line) || notDelivered.test(line)),
  );
  return at + 1;
}

const namedAtTime =
  /^[\s"']*(\p{L}[^@:<>]{1,78}?)["']?\s+\p{Ll}{1,6}\.?\s+(?=\S*\d|\p{L}+,?\s+\S*\d).{0,40}\d[:.h]\d/u;

/** Entries of old Exchange that give a name and a time only: the name's address, else one in the lines below it. */
export function namedEntries(
  lines: string[],
  from: number,
  people: { name: string | null; address: string }[],
): { address: string; line: number }[] {
  const starts = lines.flatMap((line, index) => (index >= from && namedAtTime.test(line) ? [index] : []));
  return starts.flatMap((line, index) => {
    const name = namedAtTime
      .exec(lines[line] ?? '')?.[1]
      ?.trim()
      .toLowerCase();
    const person = people.find((one) => one.name?.toLowerCase() === name);
    const below = lines.slice(line + 1, Math.min(starts[index + 1] ?? lines.length, line + 12)).join(' ');
    const inside = new RegExp(addressPattern).exec(below)?.[0];
    const address = person?.address ?? addressOf(inside ?? '');
    return address ? [{ address, line }] : [];
  });
}
