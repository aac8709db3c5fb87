import type { ToldCode } from '#locales/told.ts';

type Fault = Extract<ToldCode, `network.${string}`>;

const networkFaults: Record<string, Fault> = {
  ECONNREFUSED: 'network.refused',
  ECONNRESET: 'network.reset',
  ENOTFOUND: 'network.unknown_name',
  EAI_AGAIN: 'network.no_lookup',
  EHOSTUNREACH: 'network.no_host',
  ENETUNREACH: 'network.no_network',
  ETIMEDOUT: 'network.timeout',
};

/** OpenSSL’s own words repeat what the certificate says, also that of a machine which only we reach. */
const certificateFaults: Record<string, Fault> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'network.other_name',
  CERT_HAS_EXPIRED: 'network.expired',
  CERT_NOT_YET_VALID: 'network.not_yet_valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'network.self_signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'network.issuer_self_signed',
};

/** Why a connection failed, as the end of a sentence; undefined where we have no words for the code. */
export const networkFault = (code: string): Fault | undefined => networkFaults[code];

/** Why a certificate is not trusted, as the end of a sentence; null when the error is not about a certificate. */
export function certificateFault(code: string): Fault | null {
  const fault = certificateFaults[code];
  return fault ?? (/^(UNABLE_TO_|CERT_)/.test(code) ? 'network.issuer_unknown' : null);
}
