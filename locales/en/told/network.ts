/** Why a server cannot be reached or trusted, as the end of a sentence. */
export const network = {
  refused: 'nothing listens there',
  reset: 'the connection was cut',
  unknown_name: 'there is no server of that name',
  no_lookup: 'its name cannot be looked up just now',
  no_host: 'there is no way to that machine',
  no_network: 'there is no way to that network',
  timeout: 'it did not answer in time',
  other_name: 'it is for another name',
  expired: 'it has expired',
  not_yet_valid: 'it is not valid yet',
  self_signed: 'it is self-signed',
  issuer_self_signed: 'its issuer is self-signed',
  issuer_unknown: 'its issuer is not known',
} as const;
