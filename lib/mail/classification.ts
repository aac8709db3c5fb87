import type { Said } from '#locales/told.ts';

type MailKind =
  | 'person'
  | 'auto_reply'
  | 'bounce'
  | 'delay'
  | 'complaint'
  | 'receipt'
  | 'list'
  | 'loop'
  | 'report';

/** `hard`: the address is invalid. `soft`: mailbox full, refused, expired, or a fault of ours. */
export type BounceClass = 'hard' | 'soft';

/** One recipient of a delivery report; `original` is the address before forwarding, when reported. */
export type BounceRecipient = {
  address: string;
  original: string | null;
  action: string | null;
  status: string | null;
  class: BounceClass;
  text: string | null;
};

/** A delivery report (RFC 3464 or plain text), with the identifiers of the original mail. */
export type Bounce = {
  recipients: BounceRecipient[];
  originalMessageId: string | null;
  originalEnvelopeId: string | null;
  /** The envelope sender of the returned mail. */
  originalReturnPath: string | null;
};

export type Complaint = {
  type: string;
  recipients: string[];
  originalMessageId: string | null;
  originalReturnPath: string | null;
};
export type Receipt = { disposition: string; recipient: string | null; originalMessageId: string | null };

/** What a mail is, what shows it, and whether a reply that nobody signs is allowed (RFC 3834). */
export type Classification = {
  kind: MailKind;
  because: Said;
  mayAnswer: boolean;
  /** It came by a list, a bulk sender or a rule, or from an address that nobody reads. */
  viaBulk?: boolean;
  /** An automatic report that needs no action. */
  informational?: boolean;
  bounce?: Bounce;
  complaint?: Complaint;
  receipt?: Receipt;
};

/** Whether a person may have written the mail, by whatever way it came. */
export const isFromPerson = ({ kind }: Pick<Classification, 'kind'>) => kind === 'person' || kind === 'list';

export type Envelope = { from: string; to: string[] };
/** Our own addresses and instance, and a test for our own Message-IDs. */
export type OwnIdentity = {
  addresses: string[];
  instanceId?: string;
  isOwnMessageId?: (id: string) => boolean;
  /** The author is a form sender that the mailbox trusts. */
  fromTrustedForm?: boolean;
};
