type MailKind = 'person' | 'auto_reply' | 'bounce' | 'delay' | 'complaint' | 'receipt' | 'list' | 'loop';

/** `hard`: the address is no good. `soft`: full, refused, too late, or our own trouble. */
export type BounceClass = 'hard' | 'soft';

/** One recipient of a delivery report; `original` is the address it was first sent to, when the report tells. */
export type BounceRecipient = {
  address: string;
  original: string | null;
  action: string | null;
  status: string | null;
  class: BounceClass;
  text: string | null;
};

/** A delivery report (RFC 3464 or a dialect), with what leads back to the mail that it is about. */
export type Bounce = {
  recipients: BounceRecipient[];
  originalMessageId: string | null;
  originalEnvelopeId: string | null;
  /** The envelope sender of the mail that is returned. */
  originalReturnPath: string | null;
};

export type Complaint = {
  type: string;
  recipients: string[];
  originalMessageId: string | null;
  originalReturnPath: string | null;
};
export type Receipt = { disposition: string; recipient: string | null; originalMessageId: string | null };

/** What a mail is, why we think so in words for people, and whether a program may answer it at all (RFC 3834). */
export type Classification = {
  kind: MailKind;
  because: string;
  mayAnswer: boolean;
  /** A program reports what nobody needs to act on. */
  informational?: boolean;
  bounce?: Bounce;
  complaint?: Complaint;
  receipt?: Receipt;
};

export type Envelope = { from: string; to: string[] };
/** What is ours: the addresses that we send as, and whether a Message-ID is one that we made. */
export type OwnIdentity = {
  addresses: string[];
  instanceId?: string;
  isOwnMessageId?: (id: string) => boolean;
};
