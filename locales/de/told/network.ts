import type { network as english } from '../../en/told/network.ts';
import type { TranslationOf } from '../../translation.ts';

export const network: TranslationOf<typeof english> = {
  refused: 'dort nimmt nichts Verbindungen an',
  reset: 'die Verbindung wurde getrennt',
  unknown_name: 'es gibt keinen Server dieses Namens',
  no_lookup: 'der Name lässt sich im Moment nicht auflösen',
  no_host: 'es führt kein Weg zu diesem Rechner',
  no_network: 'es führt kein Weg in dieses Netz',
  timeout: 'der Server hat nicht rechtzeitig geantwortet',
  other_name: 'es gilt für einen anderen Namen',
  expired: 'es ist abgelaufen',
  not_yet_valid: 'es ist noch nicht gültig',
  self_signed: 'es ist selbst signiert',
  issuer_self_signed: 'sein Aussteller ist selbst signiert',
  issuer_unknown: 'sein Aussteller ist unbekannt',
};
