export type TokenAddress = { mailbox: string; token: string };

/**
 * The mailbox's address with a ticket's reply token as its plus part (RFC 5233): `support+<32 hex digits>@…`. Lower
 * case only, because some servers change the case of local parts.
 */
export function replyAddress(mailboxAddress: string, token: string): string {
  return withDetail(mailboxAddress, token.replaceAll('-', '').toLowerCase());
}

/** The mailbox and the token (a UUID with dashes, lower case) of a reply address; null for any other address. */
export function readReplyToken(address: string): TokenAddress | null {
  const match =
    /^(.+)\+([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})(@[^@]+)$/i.exec(
      address.trim(),
    );
  if (!match) return null;
  return {
    mailbox: `${match[1]}${match[7]}`.toLowerCase(),
    token: match.slice(2, 7).join('-').toLowerCase(),
  };
}

/** The envelope sender of one delivery (VERP): a report that comes back to it names the delivery by itself. */
export function returnPath(mailboxAddress: string, returnToken: string): string {
  return withDetail(mailboxAddress, `b-${returnToken.toLowerCase()}`);
}

/** The mailbox and the delivery's token of a return path; null for any other address. */
export function readReturnToken(address: string): TokenAddress | null {
  const match = /^(.+)\+b-([0-9a-z-]{16,64})(@[^@]+)$/i.exec(address.trim());
  return match && { mailbox: `${match[1]}${match[3]}`.toLowerCase(), token: match[2]!.toLowerCase() };
}

/** The address in lower case without its plus part. */
export function plainAddress(address: string): string {
  const { local, domain } = parts(address.trim().toLowerCase());
  const plus = local.indexOf('+');
  return `${plus > 0 ? local.slice(0, plus) : local}${domain}`;
}

/** A text (or HTML) in which addresses of the mailbox's domain stand without any ticket's or delivery's token. */
export function withoutTokens(text: string, mailboxAddress: string): string {
  return text.replace(tokened, (found, local: string, at: string, domain: string) =>
    mailboxAddress.toLowerCase().endsWith(`@${domain.toLowerCase()}`) ? `${local}${at}${domain}` : found,
  );
}

const tokened =
  /([\w.!#$&'*/=?^`{|}~-]{1,64})(?:\+|%2b)(?:b-[0-9a-z-]{16,64}|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})(@|%40)([\w.-]{1,255})/gi;

function withDetail(address: string, detail: string) {
  const { local, domain } = parts(address.toLowerCase());
  return `${local}+${detail}${domain}`;
}

function parts(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  return at < 0 ? { local: address, domain: '' } : { local: address.slice(0, at), domain: address.slice(at) };
}
