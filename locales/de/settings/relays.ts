import type { relays as english } from '../../en/settings/relays.ts';
import type { TranslationOf } from '../../translation.ts';

export const relays: TranslationOf<typeof english> = {
  description:
    'Die Mailserver, über die Antworten gesendet werden. Ein zweiter springt ein, während der erste nicht erreichbar ist, aber nie für eine E-Mail, die der erste angenommen haben könnte.',
  add: 'Neues Relay',
  forAll: 'Für alle Postfächer',
  fromEnvironment: 'aus SMTP_URL',
  fromEnvironmentHint: 'Gilt, solange hier kein Relay für alle Postfächer eingerichtet ist.',
  none: 'E-Mails werden nicht gesendet: Es ist kein Relay eingerichtet. Die <link>Sandbox</link> fängt sie ab.',
  noneForOthers:
    'E-Mails der übrigen Postfächer werden nicht gesendet: Sie haben kein Relay. Die <link>Sandbox</link> fängt sie ab.',
  fallback: 'Ersatz',
  security: { tls: 'TLS', starttls: 'STARTTLS', plain: 'unverschlüsselt' },
  signsIn: 'Anmeldung als {username}',
  noSignIn: 'ohne Anmeldung',
  connections: '{count, plural, one {eine Verbindung} other {bis zu # Verbindungen}}',
  test: 'Testen',
  testing: 'Wird getestet …',
  untested: 'Noch nicht getestet.',
  tested: '{response} <muted>· zuletzt getestet: <time></time></muted>',
  sendTest: 'Test-E-Mail an mich senden',
  makePrimary: 'Als erstes verwenden',
  waiting: '{count, plural, one {# E-Mail wartet} other {# E-Mails warten}} darauf: {reason}',
  removeTitle: '{name} entfernen?',
  removeOne:
    'E-Mails werden von da an über das andere Relay gesendet. Das Passwort von diesem wird gelöscht.',
  removeLast:
    'E-Mails, die darauf warten, nehmen einen anderen Weg, wenn es einen gibt; sonst fängt die Sandbox sie ab. Das Passwort wird gelöscht.',
  removeSubmit: 'Relay entfernen',
  dialog: {
    description:
      'Verbindung, Verschlüsselung und Anmeldung werden vor dem Speichern getestet. Es wird nichts gesendet.',
    submit: 'Testen und speichern',
    saveAnyway: 'Trotzdem speichern',
    mailbox: 'Sendet E-Mails für',
    allMailboxes: 'Alle Postfächer ohne eigenes Relay',
    server: 'Server',
    port: 'Port',
    encryption: 'Verschlüsselung',
    starttls: 'STARTTLS, zwingend (Port 587)',
    tls: 'TLS von Anfang an (Port 465)',
    plain: 'Keine, für einen Server auf derselben Maschine (Port 25)',
    plainWarning: 'E-Mails und Passwörter sind unterwegs lesbar.',
    username: 'Benutzername',
    usernameHint: 'Leer lassen, wenn ohne Anmeldung.',
    password: 'Passwort',
    passwordHint: 'Leer lassen, um das gespeicherte zu behalten.',
    connections: 'Verbindungen, höchstens',
  },
};
