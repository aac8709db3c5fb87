import type { Said } from '#locales/told.ts';

/** A reason to distrust a mail or its files; `detail` is a sentence for people. */
export type Finding = { kind: string; detail: string; told?: Said };

export type MailAddress = { name: string | null; address: string };

/**
 * A file of the mail. `sha256` is hex, over `content`. `inline`: the HTML shows it by its `contentId`. `detectedType` is
 * read from magic bytes, null when they show none.
 */
export type ParsedAttachment = {
  name: string;
  type: string;
  detectedType: string | null;
  size: number;
  content: Buffer;
  sha256: string;
  contentId: string | null;
  inline: boolean;
};

/** What was odd about a mail: stored with the message, explained by the UI. */
export type MailFlag =
  | 'attachments_cut'
  | 'bad_date'
  | 'calendar'
  | 'charset_guessed'
  | 'cut'
  | 'damaged'
  | 'empty'
  | 'encrypted'
  | 'forwarded'
  | 'future_date'
  | 'html_only'
  | 'infected'
  | 'name_holds_address'
  | 'no_date'
  | 'no_from'
  | 'no_message_id'
  | 'not_scanned'
  | 'recipients_cut'
  | 'reply_to_differs'
  | 'several_senders'
  | 'signed'
  | 'tnef'
  | 'two_from_headers'
  | 'two_message_ids';

/**
 * A parsed mail. Message ids keep their angle brackets; addresses are in lower case; `headers` are decoded and unfolded.
 * `visibleText` is `text` without quotes and signatures. `html` is sanitised, with both folded in `details`.
 */
export type ParsedEmail = {
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  subject: string | null;
  from: MailAddress | null;
  sender: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  deliveredTo: string[];
  /** The Date header; null when missing, invalid or in the future. */
  date: Date | null;
  text: string;
  visibleText: string;
  html: string | null;
  /** How many remote images the HTML has, without `trackers`, which were removed. */
  remoteImages: number;
  trackers: number;
  /** Reasons to distrust the mail that it shows by itself. */
  findings: Finding[];
  headers: [name: string, value: string][];
  attachments: ParsedAttachment[];
  contentHash: string;
  flags: MailFlag[];
  /** The forwarded mail, read from the text or an attached mail: unauthenticated. */
  forwarded: { from: MailAddress | null; subject: string | null; comment: string } | null;
};

/** Nothing of the mail could be read; `message` says why, in a sentence for people. */
export class ParseFailure extends Error {}
