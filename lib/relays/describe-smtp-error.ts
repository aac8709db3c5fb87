import { certificateFault, networkFault } from '#lib/platform/network-faults.ts';
import { safeMessage } from '#lib/platform/safe-message.ts';
import type { SmtpEndpoint } from './smtp-endpoint.ts';
import type { SmtpError } from './smtp-error.ts';

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
  const distrust = certificateFault(cause);
  if (distrust)
    return `The certificate of the relay at ${endpoint.name} is not trusted (${distrust}). NODE_EXTRA_CA_CERTS can name an authority of your own.`;
  if (error.code === 'EPROTOCOL' && !error.response)
    return `The server at ${endpoint.name} does not speak SMTP.`;
  if (/wrong version number|packet length too long/.test(error.message))
    return `The relay at ${endpoint.name} does not speak TLS from the first byte. Try STARTTLS.`;
  if (error.command === 'STARTTLS' || error.code === 'ETLS')
    return `The relay at ${endpoint.name} does not offer STARTTLS as it should.${said}`;
  if (error.response) return `The relay at ${endpoint.name} does not take our mail.${said}`;
  if (error.code === 'ESTREAM')
    return `The mail was kept back, because it could not be written down first that it leaves: ${oneLine(safeMessage(error))}.`;
  if (isReached)
    return `The connection to the relay at ${endpoint.name} broke before it had the whole mail: ${networkFault(cause) ?? oneLine(error.message)}.`;
  if (error.code === 'EDNS')
    return `The relay at ${endpoint.name} cannot be reached: ${networkFault('ENOTFOUND')}.`;
  return `The relay at ${endpoint.name} cannot be reached: ${networkFault(cause) ?? oneLine(error.message)}.`;
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').replace(/\.$/, '').trim().slice(0, 500);
