/** What speaks against believing a mail, or opening its files: `detail` is a sentence for people. */
export type Finding = { kind: string; detail: string };

export type MailAddress = { name: string | null; address: string };

/**
 * A file of the mail. `sha256` is hex, over `content`; `inline` means that the HTML shows it by its `contentId`;
 * `detectedType` is what the bytes themselves show, null when they show nothing.
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

/** What was odd about a mail, in stable words: stored with the message, explained to people by the screens. */
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
 * A mail, read. Message ids keep their angle brackets; addresses are in lower case; `headers` are decoded and unfolded,
 * in their order. `text` is never HTML, `visibleText` is it without quotes and signatures, `html` is sanitised,
 * fetches nothing, and has its quotes and signatures folded in `details`. `date` is what the sender claims and null when
 * that is no date or lies in the future.
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
  date: Date | null;
  text: string;
  visibleText: string;
  html: string | null;
  /** Pictures that the mail asks of other hosts, without those that only count who looks: `trackers`, left out. */
  remoteImages: number;
  trackers: number;
  /** What the mail by itself shows that speaks against believing it. */
  findings: Finding[];
  headers: [name: string, value: string][];
  attachments: ParsedAttachment[];
  contentHash: string;
  flags: MailFlag[];
  /** The mail that this one passes on, as its own text or an attached mail tells: nobody vouches for it. */
  forwarded: { from: MailAddress | null; subject: string | null; comment: string } | null;
};

/** Nothing of the mail could be read; the message says why, in one sentence for people. */
export class ParseFailure extends Error {}
