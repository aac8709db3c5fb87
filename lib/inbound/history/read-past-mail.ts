import type { MailAddress } from '#db/schema/index.ts';
import type { OwnIdentity } from '#lib/mail/classification.ts';
import { classify } from '#lib/mail/classify.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import type { MboxMail } from '#lib/mail/mbox.ts';
import { type ParsedEmail, ParseFailure } from '#lib/mail/parsed-email.ts';
import { isSetAside } from '#lib/mail/signs/set-aside.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { languageOfMail } from '#lib/tickets/ticket-language.ts';
import type { Parse } from '../parsing/parser-pool.ts';
import { scanByClamd } from '../trust/scan.ts';
import type { PastMailFault } from './mail-import-record.ts';

/** A mail of the file that can be filed. */
export type PastMail = {
  content: Buffer;
  parsed: ParsedEmail;
  sentAt: Date;
  author: MailAddress;
  /** With whom it was exchanged: its author, or whom we wrote to. */
  contact: MailAddress;
  isOurs: boolean;
  automatic: boolean;
  kind: 'person' | 'auto_reply' | 'list';
  language: string | null;
};

export type ReadPastMail =
  | { mail: PastMail }
  | { skipped: PastMailFault; detail: string | null; parsed: ParsedEmail | null };

type Reading = { parse: Parse; own: OwnIdentity; fallbackCharset: string; fallbackDate: Date };

/** Reads a mail of the file, and decides whether it can be filed. */
export async function readPastMail(
  ctx: Ctx,
  { content, separatorDate }: MboxMail,
  { parse, own, fallbackCharset, fallbackDate }: Reading,
): Promise<ReadPastMail> {
  if (content === null) return skipped('too_large');
  let parsed: ParsedEmail;
  try {
    parsed = await parse(content, { now: new Date(), fallbackCharset });
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    return skipped('unreadable', { detail: error.message });
  }
  const scan = await scanByClamd(ctx.env.CLAMD_URL)(content);
  if (scan?.result === 'infected') return skipped('infected', { parsed, detail: scan.virus });
  if (scan?.result === 'not_scanned') parsed = { ...parsed, flags: [...parsed.flags, 'not_scanned'] };

  if (isSetAside(parsed)) return skipped('set_aside', { parsed });
  const author = parsed.from ?? parsed.sender;
  if (!author) return skipped('no_sender', { parsed });
  const isOurs = isOwnAddress(own, author.address);
  const kind = isOurs ? 'person' : kindOf(parsed, author, own);
  if (kind === null) return skipped('report', { parsed });
  const contact = isOurs ? firstOther(parsed, own) : author;
  if (!contact) return skipped('no_contact', { parsed });
  return {
    mail: {
      content,
      parsed,
      sentAt: parsed.date ?? separatorDate ?? fallbackDate,
      author,
      contact,
      isOurs,
      kind,
      automatic: kind !== 'person',
      language: isOurs ? null : await languageOfMail(parsed),
    },
  };
}

function skipped(
  reason: PastMailFault,
  { parsed = null, detail = null }: { parsed?: ParsedEmail | null; detail?: string | null } = {},
): ReadPastMail {
  return { skipped: reason, detail, parsed };
}

/** Null for what says something about other mail, and for our own mail that came back. */
function kindOf(parsed: ParsedEmail, author: MailAddress, own: OwnIdentity): PastMail['kind'] | null {
  const { kind } = classify(parsed, { from: author.address, to: [] }, own);
  return kind === 'person' || kind === 'auto_reply' || kind === 'list' ? kind : null;
}

function firstOther({ to, cc }: ParsedEmail, own: OwnIdentity): MailAddress | null {
  return [...to, ...cc].find(({ address }) => !isOwnAddress(own, address)) ?? null;
}

function isOwnAddress({ addresses }: OwnIdentity, address: string): boolean {
  return addresses.includes(plainAddress(address));
}
