import { normalizeAddress } from '../headers/addresses.ts';

/** A failed address with the paragraph of the report that gives the reason. */
export type FailedRecipient = { address: string; text: string };

/** Phrases of failure from mail servers without RFC 3464, in many languages. */
const failurePhrases =
  /qmail-send program|(?:could|can|was|were)\s?(?:n[o']t|not) (?:be )?(?:able to )?deliver|(?:unable|failed) to (?:be )?deliver|undeliver(?:able|ed)|delivery (?:has |to the following recipients? (?:has |have )?)?(?:failed|failure)|delivery status notification|delivery (?:notification|report)|mail delivery (?:failed|failure|error|sub ?system|system)|return(?:ed|ing) (?:mail|message|to sender)|(?:not|never) (?:been )?delivered|fail(?:ed|ure) (?:notice|permanently)|permanent (?:fatal )?errors?|message (?:delivery )?(?:failure|rejected|bounced)|nondeliverable|could not be sent|rejected (?:your|the) (?:message|mail)|unzustellbar|nicht (?:zugestellt|zustellbar)|konnte nicht|n['’]a pas pu (?:être|etre)|non remis|no se (?:ha podido|pudo) (?:entregar|enviar)|non (?:è stato )?(?:possibile )?(?:recapita|consegna)|não (?:foi possível|pôde ser) (?:entreg|envi)|niet (?:worden )?(?:afgeleverd|bezorgd)|не (?:может быть |было |удалось )?(?:доставлен|доставить)|недоставленн|配信(?:できません|エラー|不能)|送信できませんでした|送達|退信|无法(?:投递|送达)|delivery of .{0,80} (?:failed|delayed)/i;

const delayPhrases =
  /warning message only|(?:still|will) (?:be )?(?:keep )?(?:trying|retr(?:y|ied))|still undelivered|(?:delivery|message) (?:has been |is |was |temporarily )?delayed|not yet been delivered|need not|do not need to re-?send/i;
const finalPhrases =
  /permanent|giv(?:en|ing) up|will not be retried|no further attempts|too long|returned|failed permanently|expired/i;

/** Whether the beginning of a text reports a failed delivery. */
export const reportsFailure = (text: string) => failurePhrases.test(text.slice(0, 8000));
/** Whether it reports a delay with further attempts. */
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
 * The failed addresses of a plain-text report (qmail, Exim, Courier, Sendmail, Notes, Yahoo), each with its paragraph.
 * Prefers addresses at the start of a line. `known` (X-Failed-Recipients) limits the search; `others` are excluded.
 */
export function findFailedRecipients(text: string, known: string[], others: Set<string>): FailedRecipient[] {
  const lines = text.slice(0, 64 * 1024).split('\n');
  const isCandidate = (address: string | null): address is string =>
    address !== null && (known.length > 0 ? known.includes(address) : !others.has(address));
  const found = new Map<string, number>();
  const add = (address: string | null, line: number) => {
    if (isCandidate(address) && !found.has(address) && found.size < maxRecipients) found.set(address, line);
  };
  lines.forEach((line, index) => {
    if (line.length < 700) add(normalizeAddress(addressLine.exec(line)?.[1] ?? ''), index);
  });
  if (found.size === 0) {
    lines.forEach((line, index) => {
      if (!failureHints.test(line) || line.length > 2000) return;
      for (const [, address = ''] of line.matchAll(addressInLine)) add(normalizeAddress(address), index);
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

/** From the address to the next one or a blank line; one blank line may precede the reason. */
function paragraphAt(lines: string[], start: number, starts: number[]): string {
  const next = Math.min(...starts.filter((line) => line > start), lines.length, start + 30);
  let end = start + 1;
  while (end < next && (lines[end]?.trim() !== '' || end <= start + 1)) end++;
  return lines.slice(start, end).join(' ').replace(/\s+/g, ' ').trim().slice(0, 2000);
}
