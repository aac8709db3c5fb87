export type TokenAddress = { mailbox: string; token: string };

/**
 * The mailbox's address with a ticket's reply token as detail (RFC 5233): `support+<32 hex digits>@…`. Lower case,
 * because some servers change the case of local parts.
 */
export function replyAddress(mailboxAddress: string, token: string): string {
  return withDetail(mailboxAddress, token.replaceAll('-', '').toLowerCase());
}

/** Parses a reply address: the mailbox and the token (UUID in lower case), or null. */
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

/** The envelope sender of one delivery (VERP), so that a bounce identifies the delivery. */
export function returnPath(mailboxAddress: string, returnToken: string): string {
  return withDetail(mailboxAddress, `b-${returnToken.toLowerCase()}`);
}

/** Parses a return path: the mailbox and the delivery's token, or null. */
export function readReturnToken(address: string): TokenAddress | null {
  const match = /^(.+)\+b-([0-9a-z-]{16,64})(@[^@]+)$/i.exec(address.trim());
  if (!match) return null;
  const [, local, token = '', domain] = match;
  return { mailbox: `${local}${domain}`.toLowerCase(), token: token.toLowerCase() };
}

/** The address in lower case without its detail (the part after `+`). */
export function plainAddress(address: string): string {
  const { local, domain } = parts(address.trim().toLowerCase());
  const plus = local.indexOf('+');
  return `${plus > 0 ? local.slice(0, plus) : local}${domain}`;
}

/** Removes tokens of tickets and deliveries from addresses at the mailbox's domain, in text or HTML. */
export function withoutTokens(text: string, mailboxAddress: string): string {
  return text.replace(tokenAddress, (found, local: string, at: string, domain: string) =>
    mailboxAddress.toLowerCase().endsWith(`@${domain.toLowerCase()}`) ? `${local}${at}${domain}` : found,
  );
}

const tokenAddress =
  /([\w.!#$&'*/=?^`{|}~-]{1,64})(?:\+|%2b)(?:b-[0-9a-z-]{16,64}|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})(@|%40)([\w-]{1,63}(?:\.[\w-]{1,63}){0,20})/gi;

function withDetail(address: string, detail: string) {
  const { local, domain } = parts(address.toLowerCase());
  return `${local}+${detail}${domain}`;
}

function parts(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  return at < 0 ? { local: address, domain: '' } : { local: address.slice(0, at), domain: address.slice(at) };
}
