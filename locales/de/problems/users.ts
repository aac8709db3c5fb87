import type { userProblems as english } from '../../en/problems/users.ts';
import type { TranslationOf } from '../../translation.ts';

export const userProblems: TranslationOf<typeof english> = {
  users: {
    deactivated: 'Diese Person ist deaktiviert und kann sich nicht anmelden.',
    hasPassword:
      'Die Person hat schon ein Passwort festgelegt. Senden Sie stattdessen einen Link zum Zurücksetzen.',
    keyChoosesToken: 'Ein Schlüssel wählt sein Token selbst.',
    tagKeyIsNoAdmin:
      'Ein auf Tags beschränkter Schlüssel kann keine Einstellungen ändern und keine Metriken lesen.',
    mayDoMore: 'Sie können niemanden ändern, der mehr darf als Sie.',
    grantsMore: 'Sie können nicht gewähren, was Sie selbst nicht dürfen: {scopes}.',
    grantsEveryMailbox:
      'Sie können nicht alle Postfächer freigeben: Sie haben selbst nicht auf alle Zugriff.',
    noMailbox: 'Dieses Postfach gibt es nicht: {ids}.',
    wrongPassword: 'Das aktuelle Passwort stimmt nicht.',
    oneSignature: 'Jedes Postfach kann eine Signatur haben.',
    pictureKind: 'Ein Bild ist ein JPEG oder ein PNG.',
    pictureTooLarge: 'Ein Bild darf höchstens {max, number} kB groß sein.',
    pictureSides: 'Ein Bild ist quadratisch und hat höchstens {max, number} Pixel je Seite.',
    tooManyPasskeys: 'Eine Person hat höchstens {max, number} Passkeys. Entfernen Sie zuerst einen.',
    tooManyAppPasswords: 'Eine Person hat höchstens {max, number} App-Passwörter. Beenden Sie zuerst eines.',
    passkeyKnown: 'Dieser Passkey ist schon hinterlegt.',
    passkeyNotVerified:
      'Der Passkey konnte nicht geprüft werden. Beginnen Sie neu, unter der Adresse von APP_URL.',
    passkeysUnavailable: 'Für Passkeys muss APP_URL ein Name mit https oder localhost sein.',
    totpOff: 'Die Anmeldung in zwei Schritten ist schon ausgeschaltet.',
    ownFactor: 'Schalten Sie Ihren eigenen zweiten Faktor in Ihrem Konto aus, mit Ihrem Passwort.',
    passwordAlone: 'Diese Person meldet sich schon mit dem Passwort allein an.',
    nothingToRecover:
      'Die Anmeldung in zwei Schritten ist ausgeschaltet, es gibt also nichts wiederherzustellen.',
    totpOn: 'Die Anmeldung in zwei Schritten ist schon eingeschaltet.',
    totpNotBegun: 'Die Anmeldung in zwei Schritten ist schon eingeschaltet oder wurde nicht begonnen.',
    wrongCode: 'Der Code stimmt nicht. Geben Sie den ein, den die App jetzt zeigt.',
    onlySignedIn: 'Nur eine angemeldete Person hat hier ein Konto.',
    emailTaken: 'Es gibt hier schon jemanden mit dieser E-Mail-Adresse.',
    lastAdmin:
      'Das ist der letzte Admin mit Zugriff auf alle Postfächer; ernennen Sie zuerst einen weiteren.',
    guessablePassword: '{fault} {advice}',
    guessablePasswordBecause: '{fault} {warning} {advice}',
  },
  signIn: {
    mismatch: 'E-Mail-Adresse oder Passwort stimmt nicht.',
    disabled: 'Dieses Konto ist deaktiviert. Ein Admin kann es wieder aktivieren.',
    codeNeeded: 'Geben Sie einen Code Ihrer Authenticator-App oder einen Wiederherstellungscode ein.',
    codeMismatch: 'Der Code stimmt nicht oder wurde schon benutzt.',
    passkeyMismatch: 'Dieser Passkey gehört hier nicht oder nicht mehr zu Ihnen.',
    tooManySeconds:
      'Zu viele Anmeldungen sind fehlgeschlagen. Versuchen Sie es in {count, plural, one {# Sekunde} other {# Sekunden}} erneut.',
    tooManyMinutes:
      'Zu viele Anmeldungen sind fehlgeschlagen. Versuchen Sie es in {count, plural, one {# Minute} other {# Minuten}} erneut.',
  },
  sso: {
    none: 'Hier gibt es kein Single Sign-on.',
    needsHttps: 'Die Adresse des Anbieters muss mit https:// beginnen.',
    needsSecret:
      'Geben Sie auch das Client-Geheimnis an: Das gespeicherte gehört zu einem anderen Anbieter oder Client.',
    needsDomains: 'Geben Sie an, welche Domains erlaubt sind, bevor Unbekannte eingelassen werden.',
    nobodyKeepsPassword:
      'Geben Sie zuerst einem Admin mit Zugriff auf alle Postfächer ein Passwort, falls der Anbieter einmal ausfällt.',
    away: 'Der Anbieter antwortet nicht. Versuchen Sie es später, oder melden Sie sich anders an.',
    cancelled: 'Die Anmeldung wurde beim Anbieter abgebrochen.',
    refused: 'Die Antwort des Anbieters konnte nicht angenommen werden.',
    expired: 'Diese Anmeldung wurde schon benutzt oder ist abgelaufen. Beginnen Sie neu.',
    unverified: 'Der Anbieter hat Ihre E-Mail-Adresse nicht bestätigt.',
    otherDomain: 'Adressen Ihrer Domain dürfen sich hier nicht anmelden.',
    unknown: 'Sie haben hier kein Konto. Bitten Sie einen Admin, Sie hinzuzufügen.',
    noRole: 'Keine Ihrer Gruppen darf diesen Helpdesk benutzen.',
    taken: 'Ihre Adresse gehört hier zum Konto einer anderen Person. Wenden Sie sich an einen Admin.',
    only: 'Hier meldet man sich über den Anbieter an, nicht mit Passwort oder Passkey.',
    externalTaken: 'Eine andere Person hat diese externe Kennung.',
  },
  links: {
    unknown: 'Dieser Link ist nicht gültig.',
    used: 'Dieser Link wurde schon benutzt.',
    expired: 'Dieser Link ist abgelaufen.',
    replaced: 'Ein neuerer Link hat diesen ersetzt.',
    password_changed: 'Das Passwort wurde geändert, nachdem dieser Link erstellt wurde.',
    disabled: 'Dieses Konto ist deaktiviert.',
  },
};
