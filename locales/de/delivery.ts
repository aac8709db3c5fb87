import type { delivery as english } from '../en/delivery.ts';
import type { TranslationOf } from '../translation.ts';

export const delivery: TranslationOf<typeof english> = {
  status: {
    queued: 'Eingereiht',
    notYetSent: 'Noch nicht gesendet',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    sentConfirmed: 'Gesendet, bestätigt durch {by}',
    caught: 'In der Sandbox abgefangen; nicht gesendet',
    deferred: 'Zurückgestellt',
    failed: 'Fehlgeschlagen',
    bounced: 'Unzustellbar',
    suppressed: 'Nicht gesendet',
    uncertain: 'Vielleicht gesendet',
    cancelled: 'Senden abgebrochen',
  },
  proofs: {
    relayLog: 'das Protokoll des Relays',
    sentFolder: 'eine Kopie im Ordner „Gesendet“',
    answer: 'die Antwort darauf',
    receipt: 'eine Bestätigung',
  },
  resolved: '{status}; geklärt durch {by}',
  withDetail: '{status}: {detail}',
  withResponse: '{status}: „{response}“',
  leaves: '<state></state>, Versand <time></time>',
  retries:
    '<state></state>, {attempts, plural, one {ein Versuch} other {# Versuche}}, nächster Versuch <time></time>',
  unlessContactWrites: '<countdown></countdown>, außer der Kontakt schreibt vorher',
  actions: {
    markSent: 'Als gesendet markieren',
    sendAgain: 'Noch einmal senden',
    retry: 'Jetzt erneut versuchen',
    dismiss: 'Auf sich beruhen lassen',
  },
  attempts: {
    title: 'Versuche',
    none: 'Noch kein Versuch.',
    recipient: 'An {recipient}',
    response: '„{response}“',
    relay: 'über {relay}',
    seconds: '{seconds} s',
    nothingSent: 'nichts wurde gesendet',
    outcomes: {
      sent: 'Angenommen',
      queued: 'Nicht gesendet',
      deferred: 'Zurückgestellt',
      failed: 'Fehlgeschlagen',
      suppressed: 'Nicht gesendet',
      uncertain: 'Keine Antwort erhalten',
      none: 'Läuft',
    },
  },
};
