import type { account as english } from '../../en/settings/account.ts';
import type { TranslationOf } from '../../translation.ts';

export const account: TranslationOf<typeof english> = {
  name: {
    title: 'Name',
    description: 'Wie Ihr Team ihn sieht, und wie er unter Ihren Antworten stehen kann.',
    label: 'Ihr Name',
    submit: 'Namen ändern',
    changed: 'Ihr Name ist geändert.',
  },
  readingLanguage: {
    title: 'Sprache',
    description:
      'Countersign spricht sie, wo es kann (Deutsch und Englisch), und E-Mails in anderen Sprachen lassen sich in sie übersetzen.',
    label: 'Sprache, die Sie lesen',
    browser: 'Sprache Ihres Browsers',
    submit: 'Sprache speichern',
    changed: 'Ihre Sprache wurde geändert.',
  },
  away: {
    title: 'Abwesenheit',
    description: 'Während der Abwesenheit weisen Teams keine Tickets zu. Vorhandene Tickets bleiben.',
    label: 'Ich bin abwesend',
    submit: 'Speichern',
    done: 'Gespeichert',
  },
  notifications: {
    title: 'Benachrichtigungen',
    description: 'Per E-Mail an Sie, während Sie nicht hier sind.',
    reviews: 'E-Mail an mich, wenn Entwürfe auf eine Prüfung warten oder mir ein Ticket übergeben wird',
    reviewsHint: 'Höchstens einmal pro Stunde, nur mit Links und Zahlen.',
    submit: 'Benachrichtigungen speichern',
    changed: 'Ihre Benachrichtigungen sind geändert.',
  },
  password: {
    title: 'Passwort',
    description: 'Ein neues meldet Sie überall sonst ab.',
    current: 'Aktuelles Passwort',
    new: 'Neues Passwort',
    hint: 'Mindestens 8 Zeichen. Gut sind mehrere Wörter, die nichts miteinander zu tun haben.',
    submit: 'Passwort ändern',
    changed: 'Ihr Passwort ist geändert. Sie sind überall sonst abgemeldet.',
  },
  device: '{browser} unter {system}',
  unknownBrowser: 'Unbekannter Browser',
  confirmPassword: 'Ihr Passwort',
  twoStep: {
    title: 'Anmeldung in zwei Schritten',
    description: 'Ein Code aus einer App auf Ihrem Telefon, nach dem Passwort.',
    off: 'Aus. Ihr Passwort allein meldet Sie an.',
    setUp: 'Authenticator-App einrichten',
    setUpTitle: 'Anmeldung in zwei Schritten einrichten',
    continue: 'Weiter',
    setUpDescription:
      'Sie brauchen eine App, die Codes anzeigt, wie 1Password, Aegis oder Google Authenticator.',
    on: 'An seit <time></time>. <left>Noch {count, plural, one {# Wiederherstellungscode} other {# Wiederherstellungscodes}}.</left>',
    newCodes: 'Neue Wiederherstellungscodes',
    newCodesTitle: 'Neue Wiederherstellungscodes erzeugen?',
    newCodesDescription: 'Die bisherigen gelten dann nicht mehr.',
    newCodesSubmit: 'Codes erzeugen',
    turnOff: 'Ausschalten',
    turnOffTitle: 'Anmeldung in zwei Schritten ausschalten?',
    turnOffDescription:
      'Ihr Passwort allein meldet Sie dann an. Ihre Wiederherstellungscodes gelten nicht mehr.',
    scan: 'Scannen Sie dies mit Ihrer Authenticator-App, oder tippen Sie den Schlüssel ein. Geben Sie dann den Code ein, den sie anzeigt.',
    qrCode: 'QR-Code für Ihre Authenticator-App',
    key: 'Schlüssel',
    copyKey: 'Schlüssel kopieren',
    keyHint: 'Zeitbasiert, 6 Ziffern, alle 30 Sekunden.',
    turnOn: 'Einschalten',
    turnedOn: 'Die Anmeldung in zwei Schritten ist eingeschaltet.',
  },
  recoveryCodes: {
    title: 'Wiederherstellungscodes speichern',
    description:
      'Jeder meldet Sie einmal an, wenn Sie Ihre Authenticator-App nicht zur Hand haben. Sie werden nur jetzt angezeigt; bewahren Sie sie bei Ihren Passwörtern auf.',
    list: 'Wiederherstellungscodes',
    download: 'Herunterladen',
    saved: 'Gespeichert',
    copyFailed:
      'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie die Codes, oder laden Sie sie herunter.',
  },
  passkeys: {
    title: 'Passkeys',
    description:
      'Anmelden ohne Passwort. Ein Passkey zählt als beide Schritte, denn Ihr Gerät prüft, dass Sie es sind.',
    unsupported:
      'Hier nicht verfügbar: Browser verlangen einen Domainnamen mit https, und APP_URL hat keinen.',
    none: 'Noch keine. Ein Passkey meldet Sie mit Fingerabdruck, Gesicht oder Geräte-PIN an.',
    used: 'zuletzt verwendet: <time></time>',
    unused: 'noch nicht verwendet',
    name: 'Name',
    renameOne: '{name} umbenennen',
    renameTitle: 'Passkey umbenennen',
    removeOne: '{name} entfernen',
    continue: 'Weiter',
    add: 'Passkey hinzufügen',
    addDescription: 'Ihr Browser fragt, wo er gespeichert werden soll.',
  },
  sessions: {
    title: 'Sitzungen',
    description: 'Wo Sie angemeldet sind. Melden Sie ab, was Sie nicht kennen.',
    current: 'dieser Browser',
    signOut: 'Abmelden',
    signOutOne: '{device} abmelden',
    signOutOthers: 'Überall sonst abmelden',
  },
};
