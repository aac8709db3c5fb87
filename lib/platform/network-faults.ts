const networkFaults: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'its name cannot be looked up just now',
  EHOSTUNREACH: 'there is no way to that machine',
  ENETUNREACH: 'there is no way to that network',
  ETIMEDOUT: 'it did not answer in time',
};

/** OpenSSL’s own words repeat what the certificate says, also that of a machine which only we reach. */
const certificateFaults: Record<string, string> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its issuer is self-signed',
};

/** Why a connection failed, as the end of a sentence; undefined where we have no words for the code. */
export const networkFault = (code: string): string | undefined => networkFaults[code];

/** Why a certificate is not trusted, as the end of a sentence; null when the error is not about a certificate. */
export function certificateFault(code: string): string | null {
  const fault = certificateFaults[code];
  return fault ?? (/^(UNABLE_TO_|CERT_)/.test(code) ? 'its issuer is not known' : null);
}
