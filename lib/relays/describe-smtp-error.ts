import { safeMessage } from '#lib/platform/safe-message.ts';
import type { SmtpEndpoint } from './smtp-endpoint.ts';
import type { SmtpError } from './smtp-error.ts';

const networkErrors: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'its name cannot be looked up just now',
  EHOSTUNREACH: 'there is no way to that machine',
  ENETUNREACH: 'there is no way to that network',
  ETIMEDOUT: 'it did not answer in time',
};

const untrustedCertificate =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|ERR_TLS_CERT_ALTNAME_INVALID)/;

/** Why a server could not be reached or would not have us, as a sentence with its own words where it gave some. */
export function describeSmtpError(
  endpoint: Pick<SmtpEndpoint, 'name'>,
  error: SmtpError,
  { isReached = false }: { isReached?: boolean } = {},
): string {
  const said = error.response ? ` It said: ${oneLine(error.response)}` : '';
  const cause = error.originalCode ?? error.code ?? '';
  if (error.code === 'EAUTH' && error.response)
    return `The relay at ${endpoint.name} refused the sign-in.${said}`;
  if (error.code === 'EAUTH') return `The relay at ${endpoint.name} offers no way to sign in that we know.`;
  if (untrustedCertificate.test(cause))
    return `The certificate of the relay at ${endpoint.name} is not trusted (${oneLine(error.message.replace(/;.*/s, ''))}). NODE_EXTRA_CA_CERTS can name an authority of your own.`;
  if (/wrong version number|packet length too long/.test(error.message))
    return `The relay at ${endpoint.name} does not speak TLS from the first byte. Try STARTTLS.`;
  if (error.command === 'STARTTLS' || error.code === 'ETLS')
    return `The relay at ${endpoint.name} does not offer STARTTLS as it should.${said}`;
  if (error.response) return `The relay at ${endpoint.name} does not take our mail.${said}`;
  if (error.code === 'ESTREAM')
    return `The mail was kept back, because it could not be written down first that it leaves: ${oneLine(safeMessage(error))}.`;
  if (isReached)
    return `The connection to the relay at ${endpoint.name} broke before it had the whole mail: ${networkErrors[cause] ?? oneLine(error.message)}.`;
  if (error.code === 'EDNS')
    return `The relay at ${endpoint.name} cannot be reached: ${networkErrors.ENOTFOUND}.`;
  return `The relay at ${endpoint.name} cannot be reached: ${networkErrors[cause] ?? oneLine(error.message)}.`;
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').replace(/\.$/, '').trim().slice(0, 500);
