import { certificateFault, networkFault } from '#lib/platform/network-faults.ts';
import { safeMessage } from '#lib/platform/safe-message.ts';
import { say, toldOf, within } from '#lib/platform/told.ts';
import type { Said, ToldWithin } from '#locales/told.ts';
import type { SmtpEndpoint } from './smtp-endpoint.ts';
import type { SmtpError } from './smtp-error.ts';

/** Why a server could not be reached or would not have us, as a sentence with its own words where it gave some. */
export function describeSmtpError(
  { name }: Pick<SmtpEndpoint, 'name'>,
  error: SmtpError,
  { isReached = false }: { isReached?: boolean } = {},
): Said {
  const said = error.response ? oneLine(error.response) : null;
  const cause = error.originalCode ?? error.code ?? '';
  if (error.code === 'EAUTH')
    return said === null ? say('relay.no_sign_in', { name }) : say('relay.sign_in_refused', { name, said });
  const distrust = certificateFault(cause);
  if (distrust) return say('relay.distrusted', { name, why: within(toldOf(say(distrust))) });
  if (error.code === 'EPROTOCOL' && said === null) return say('relay.no_smtp', { name });
  if (/wrong version number|packet length too long/.test(error.message)) return say('relay.no_tls', { name });
  if (error.command === 'STARTTLS' || error.code === 'ETLS')
    return said === null
      ? say('relay.no_starttls', { name })
      : say('relay.no_starttls_saying', { name, said });
  if (said !== null) return say('relay.takes_no_mail', { name, said });
  if (error.code === 'ESTREAM') return say('relay.kept_back', { why: oneLine(safeMessage(error)) });
  const why = faultOf(error.code === 'EDNS' && !isReached ? 'ENOTFOUND' : cause, error);
  return say(isReached ? 'relay.broke_off' : 'relay.unreachable', { name, why });
}

function faultOf(cause: string, error: SmtpError): ToldWithin | string {
  const fault = networkFault(cause);
  return fault ? within(toldOf(say(fault))) : oneLine(error.message);
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').replace(/\.$/, '').trim().slice(0, 500);
