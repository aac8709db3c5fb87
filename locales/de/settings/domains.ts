import type { domains as english } from '../../en/settings/domains.ts';
import type { TranslationOf } from '../../translation.ts';

export const domains: TranslationOf<typeof english> = {
  title: 'Domain',
  description:
    'Eine Domain mit Schlüssel signiert alle E-Mails ihrer Postfächer (DKIM), damit Empfänger sie von gefälschten unterscheiden können. Ihre DNS-Einträge werden täglich geprüft.',
  add: {
    title: 'Neue Domain',
    description:
      'Hier wird ein Schlüssel erzeugt, der die E-Mails der Domain von da an signiert. Als Nächstes kommen ihre DNS-Einträge.',
    name: 'Domain',
  },
  generateKey: 'Schlüssel erzeugen',
  generateKeyFor: 'Schlüssel erzeugen für {domain}',
  mailboxes: '{count, plural, one {# Postfach} other {# Postfächer}}',
  records: 'Einträge',
  recordsOf: 'Einträge von {domain}',
  unsigned: 'Ihre E-Mails werden nicht signiert.',
  signedUnchecked: 'Signiert. Das DNS wurde noch nicht geprüft.',
  signed: 'Signiert; alle Einträge sind vorhanden. Zuletzt geprüft: <time></time>.',
  signedWrong:
    '<warning>{count, plural, one {Ein Eintrag fehlt oder ist} other {# Einträge fehlen oder sind}} falsch: {records}.</warning> Zuletzt geprüft: <time></time>.',
  unchecked: 'Legen Sie diese Einträge bei Ihrem DNS-Anbieter an, und prüfen Sie sie dann hier.',
  complete: 'Alle Einträge sind vorhanden. Zuletzt geprüft: <time></time>.',
  wrong:
    '{count, plural, one {Ein Eintrag fehlt oder ist falsch. Korrigieren Sie ihn} other {# Einträge fehlen oder sind falsch. Korrigieren Sie sie}} bei Ihrem DNS-Anbieter; Änderungen im DNS können einige Stunden dauern. Zuletzt geprüft: <time></time>.',
  check: 'Jetzt prüfen',
  checking: 'Wird geprüft …',
  record: {
    unchecked: 'Das DNS wurde noch nicht geprüft.',
    found: 'Im DNS steht:',
    type: 'Typ',
    name: 'Name',
    value: 'Wert',
    copyName: 'Name des {record}-Eintrags kopieren',
    copyValue: 'Wert des {record}-Eintrags kopieren',
    asOne: 'Als eine Zeichenkette anzeigen',
    asStrings: 'Als {count, number} Zeichenketten anzeigen',
  },
  key: {
    title: 'Schlüssel',
    current:
      '<code>{selector}</code> signiert mit RSA, 2048 Bit. Er wurde hier erzeugt; sein privater Teil verlässt diesen Helpdesk nie.',
    next: '<code>{selector}</code> übernimmt, sobald sein Eintrag von oben im DNS zu sehen ist.',
    previous:
      'Er hat <code>{selector}</code> abgelöst (<time></time>), dessen Eintrag nach einer Woche entfernt werden kann.',
    rotate: 'Neuer Schlüssel',
    rotateTitle: 'Neuer Schlüssel für {domain}',
    rotateDescription:
      'Tragen Sie als Nächstes seinen Eintrag im DNS ein. Der jetzige Schlüssel signiert, bis der Eintrag dort zu sehen ist; dann übernimmt der neue von selbst. Der alte Eintrag kann einige Tage später entfernt werden.',
  },
  remove: 'Domain entfernen',
  removeTitle: '{domain} entfernen?',
  removeDescription:
    'Ihre E-Mails werden von da an unsigniert gesendet, und der Schlüssel wird gelöscht. Ihre Postfächer bleiben.',
};
