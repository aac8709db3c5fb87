import { domainToASCII } from 'node:url';
import type { SmtpError } from './smtp-error.ts';

type Envelope = { from: string; to: string };

/**
 * The addresses as every server takes them: a domain in its ASCII form (RFC 5891) where what stands before the `@` is
 * ASCII too. Other addresses need a server that knows SMTPUTF8 (RFC 6531) and are given to it as they are.
 */
export function encodedEnvelope({ from, to }: Envelope): Envelope {
  return {
    from: encodedAddress(from),
    to: encodedAddress(to),
  };
}

/** Why a server without SMTPUTF8 cannot be given this mail, or null. To try all the same would write to somebody else. */
export function smtpUtf8Error(
  { from, to }: Envelope,
  { knowsUtf8 }: { knowsUtf8: boolean },
): SmtpError | null {
  const address = [to, from].find((each) => !isAscii(each));
  if (knowsUtf8 || address === undefined) return null;
  const words = `The relay takes only addresses of plain letters (it offers no SMTPUTF8), so ${address} cannot be written to through it.`;
  return Object.assign(new Error(words), { code: 'EENVELOPE' });
}

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

function encodedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0 || !isAscii(address.slice(0, at))) return address;
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`;
}
