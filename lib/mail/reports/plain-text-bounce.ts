import { normalizeAddress } from '../headers/addresses.ts';

/** A failed address and the paragraph of the report that tells why. */
export type FailedRecipient = { address: string; text: string };

/** The sentences by which mail servers without RFC 3464 report a failure, in the languages in which they do. */
const failurePhrases =
  /qmail-send program|(?:could|can|was|were)\s?(?:n[o']t|not) (?:be )?(?:able to )?deliver|(?:unable|failed) to (?:be )?deliver|undeliver(?:able|ed)|delivery (?:has |to the following recipients? (?:has |have )?)?(?:failed|failure)|delivery status notification|delivery (?:notification|report)|mail delivery (?:failed|failure|error|sub ?system|system)|return(?:ed|ing) (?:mail|message|to sender)|(?:not|never) (?:been )?delivered|fail(?:ed|ure) (?:notice|permanently)|permanent (?:fatal )?errors?|message (?:delivery )?(?:failure|rejected|bounced)|nondeliverable|could not be sent|rejected (?:your|the) (?:message|mail)|unzustellbar|nicht (?:zugestellt|zustellbar)|konnte nicht|n['’]a pas pu (?:être|etre)|non remis|no se (?:ha podido|pudo) (?:entregar|enviar)|non (?:è stato )?(?:possibile )?(?:recapita|consegna)|não (?:foi possível|pôde ser) (?:entreg|envi)|niet (?:worden )?(?:afgeleverd|bezorgd)|не (?:может быть |было |удалось )?(?:доставлен|доставить)|недоставленн|配信(?:できません|エラー|不能)|送信できませんでした|送達|退信|无法(?:投递|送达)|delivery of .{0,80} (?:failed|delayed)/i;

const delayPhrases =
  /warning message only|(?:still|will) (?:be )?(?:keep )?(?:trying|retr(?:y|ied))|still undelivered|(?:delivery|message) (?:has been |is |was |temporarily )?delayed|not yet been delivered|need not|do not need to re-?send/i;
const finalPhrases =
  /permanent|giv(?:en|ing) up|will not be retried|no further attempts|too long|returned|failed permanently|expired/i;

/** Whether the beginning of a text says that a mail did not arrive. */
export const reportsFailure = (text: string) => failurePhrases.test(text.slice(0, 8000));
/** Whether it says that a mail waits and is still being tried. */
export function reportsDelay(text: string) {
  return delayPhrases.test(text.slice(0, 8000)) && !finalPhrases.test(text.slice(0, 8000));
}

const addressLine =
  /^[\s>*"'-]*(?:(?:to|recipient|address|rcpt to|empfänger|an)\s*:\s*)?<?([^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,254}?)>?\s*(?::.{0,300}|\(.{0,200}|\.{3}.*|-\s.{0,300})?$/i;
const addressInLine = /<?([^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,254}?)>?(?=[\s<>"'(),;:]|\.?$)/g;
const failureHints =
  /(?<!\d)[45]\d\d(?!\d)|rcpt to|unknown|invalid|no such|rejected|delivered|failed|does not exist|full|recipient/i;

const maxRecipients = 100;

/**
 * The failed addresses of a report in plain words (qmail, Exim, Courier, Sendmail, Notes, Yahoo and their like), each
 * with its own paragraph: those that open a line, else those in a line that speaks of a failure. `known` addresses
 * (X-Failed-Recipients) are looked for by name; `others` are never meant, such as the report's sender.
 */
export function findFailedRecipients(text: string, known: string[], others: Set<string>): FailedRecipient[] {
  const lines = text.slice(0, 64 * 1024).split('\n');
  const meant = (address: string | null): address is string =>
    address !== null && (known.length > 0 ? known.includes(address) : !others.has(address));
  const found = new Map<string, number>();
  const take = (address: string | null, line: number) => {
    if (meant(address) && !found.has(address) && found.size < maxRecipients) found.set(address, line);
  };
  lines.forEach((line, index) => {
    if (line.length < 700) take(normalizeAddress(addressLine.exec(line)?.[1] ?? ''), index);
  });
  if (found.size === 0) {
    lines.forEach((line, index) => {
      if (!failureHints.test(line) || line.length > 2000) return;
      for (const match of line.matchAll(addressInLine)) take(normalizeAddress(match[1]!), index);
    });
  }
  const rest = known
    .filter((address) => !found.has(address))
    .map((address) => ({ address, text: text.slice(0, 4000) }));
  const starts = [...found.values()];
  return [...found]
    .map(([address, start]) => ({ address, text: paragraphAt(lines, start, starts) }))
    .concat(rest);
}

/** From the address's line to the next address, or over one blank line when the reason stands below it. */
function paragraphAt(lines: string[], start: number, starts: number[]): string {
  const next = Math.min(...starts.filter((line) => line > start), lines.length, start + 30);
  let end = start + 1;
  while (end < next && (lines[end]!.trim() !== '' || end <= start + 1)) end++;
  return lines.slice(start, end).join(' ').replace(/\s+/g, ' ').trim().slice(0, 2000);
}
