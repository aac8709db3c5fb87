import type { relay as english } from '../../en/told/relay.ts';
import type { TranslationOf } from '../../translation.ts';

export const relay: TranslationOf<typeof english> = {
  sign_in_refused: 'Das Relay {name} hat die Anmeldung abgelehnt. Seine Antwort: {said}',
  no_sign_in: 'Das Relay {name} bietet keine Anmeldung an, die wir kennen.',
  distrusted:
    'Dem Zertifikat des Relays {name} wird nicht vertraut ({why}). NODE_EXTRA_CA_CERTS kann eine eigene Zertifizierungsstelle nennen.',
  no_smtp: 'Der Server {name} spricht kein SMTP.',
  no_tls: 'Das Relay {name} spricht nicht vom ersten Byte an TLS. Versuchen Sie STARTTLS.',
  no_starttls: 'Das Relay {name} bietet STARTTLS nicht so an, wie es sollte.',
  no_starttls_saying: 'Das Relay {name} bietet STARTTLS nicht so an, wie es sollte. Seine Antwort: {said}',
  takes_no_mail: 'Das Relay {name} nimmt unsere E-Mails nicht an. Seine Antwort: {said}',
  kept_back:
    'Die E-Mail wurde zurückgehalten, weil sich nicht vorab festhalten ließ, dass sie gesendet wird: {why}.',
  broke_off: 'Die Verbindung zum Relay {name} brach ab, bevor es die ganze E-Mail hatte: {why}.',
  unreachable: 'Das Relay {name} ist nicht erreichbar: {why}.',
  too_large: 'Das Relay {name} nimmt keine E-Mails dieser Größe an ({megabytes} MB).',
  password_unread:
    'Das Passwort des Relays lässt sich nicht lesen: APP_SECRET ist nicht das, mit dem es gespeichert wurde.',
  connected: '{tls, select, true {Mit TLS} other {Ohne TLS}} verbunden. Die Antwort: {said}',
  signed_in:
    '{tls, select, true {Mit TLS} other {Ohne TLS}} verbunden, angemeldet als {user}. Die Antwort: {said}',
  sign_in_idle:
    '{tls, select, true {Mit TLS} other {Ohne TLS}} verbunden; der Server verlangt keine Anmeldung, der Benutzer wird also nicht gebraucht. Die Antwort: {said}',
  took_mail: 'Der Server hat die E-Mail angenommen: {said}',
  refused_mail:
    'Der Server hat die E-Mail nicht angenommen{command, select, none {} other { ({command})}}: {said}',
};
