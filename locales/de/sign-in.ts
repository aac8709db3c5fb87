import type { signIn as english } from '../en/sign-in.ts';
import type { TranslationOf } from '../translation.ts';

export const signIn: TranslationOf<typeof english> = {
  title: 'Anmelden',
  submit: 'Anmelden',
  email: 'E-Mail',
  password: 'Passwort',
  passwordSet: 'Ihr Passwort wurde gesetzt. Melden Sie sich damit an.',
  forgotPassword: 'Passwort vergessen?',
  usePasskey: 'Passkey verwenden',
  signInWith: 'Anmelden mit {label}',
  orElse: 'oder',
  useAnotherAccount: 'Anderes Konto verwenden',
  code: 'Code',
  codeHint: 'Aus Ihrer Authenticator-App.',
  recoveryCode: 'Wiederherstellungscode',
  recoveryCodeHint: 'Einer Ihrer gespeicherten Codes. Jeder gilt einmal.',
  useApp: 'Stattdessen die Authenticator-App verwenden',
  useRecoveryCode: 'Stattdessen einen Wiederherstellungscode verwenden',
  errors: {
    mismatch: 'Die E-Mail-Adresse oder das Passwort ist falsch.',
    disabled: 'Dieses Konto ist deaktiviert. Ein Admin kann es wieder aktivieren.',
    code_needed: 'Geben Sie den Code aus Ihrer Authenticator-App ein.',
    code_mismatch: 'Der Code ist falsch oder wurde schon verwendet. Geben Sie den aktuellen ein.',
    passkey_mismatch: 'Dieser Passkey ist hier nicht bekannt. Melden Sie sich mit Ihrem Passwort an.',
    passkey_unused:
      'Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal, oder melden Sie sich mit Ihrem Passwort an.',
    too_many: 'Zu viele fehlgeschlagene Anmeldungen von hier. Versuchen Sie es später noch einmal.',
    unavailable: 'Die Anmeldung ist gerade nicht möglich. Versuchen Sie es gleich noch einmal.',
    unreachable: 'Der Server ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    sso_cancelled: 'Die Anmeldung wurde abgebrochen.',
    sso_unavailable:
      'Der Anmeldedienst ist nicht erreichbar. Versuchen Sie es später, oder melden Sie sich anders an.',
    sso_refused:
      'Die Antwort des Anmeldedienstes konnte nicht angenommen werden. Versuchen Sie es erneut, oder fragen Sie einen Admin.',
    sso_expired: 'Diese Anmeldung wurde schon benutzt oder ist abgelaufen. Beginnen Sie neu.',
    sso_unverified: 'Ihr Anbieter hat Ihre E-Mail-Adresse nicht bestätigt. Fragen Sie einen Admin.',
    sso_domain: 'Adressen Ihrer Domain können sich hier nicht anmelden.',
    sso_unknown: 'Sie haben hier kein Konto. Bitten Sie einen Admin, Sie hinzuzufügen.',
    sso_no_role: 'Keine Ihrer Gruppen hat hier Zugang. Fragen Sie einen Admin.',
    sso_taken: 'Ihre E-Mail-Adresse gehört hier zu einem anderen Konto. Fragen Sie einen Admin.',
    sso_only: 'Passwörter und Passkeys sind hier ausgeschaltet. Nutzen Sie die Schaltfläche oben.',
    session_ended: 'Ihre Sitzung ist beendet. Melden Sie sich wieder an.',
  },
  waitSeconds:
    'Zu viele fehlgeschlagene Anmeldungen von hier. Versuchen Sie es in {seconds, number} s noch einmal.',
  waitMinutes:
    'Zu viele fehlgeschlagene Anmeldungen von hier. Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal.',
  reset: {
    title: 'Passwort vergessen?',
    about: 'Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden.',
    submit: 'Link senden',
    sent: 'Wenn zu {email} ein Konto gehört, ist ein Link unterwegs, mit dem Sie ein neues Passwort setzen. Er gilt einmal und eine Stunde lang. Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, oder fragen Sie einen Admin.',
    noMail:
      'Von hier können keine E-Mails gesendet werden. Fragen Sie einen Admin Ihres Teams: Unter Einstellungen, Personen lässt sich ein Link für Sie erstellen.',
    back: 'Zurück zur Anmeldung',
  },
  link: {
    title: 'Passwort setzen',
    checking: 'Der Link wird geprüft …',
    owner: 'Für {name}, angemeldet als {email}.',
    newPassword: 'Neues Passwort',
    newPasswordHint: 'Mindestens 8 Zeichen.',
    submit: 'Passwort setzen',
    askForAnother: 'Neuen Link anfordern',
    faults: {
      unknown: 'Dieser Link ist ungültig. Prüfen Sie, ob Sie ihn ganz geöffnet haben.',
      used: 'Dieser Link wurde schon verwendet. Melden Sie sich mit dem Passwort an, das damit gesetzt wurde.',
      expired: 'Dieser Link ist abgelaufen. Fordern Sie einen neuen an.',
      replaced: 'Es gibt einen neueren Link. Verwenden Sie den aus der letzten E-Mail.',
      password_changed:
        'Das Passwort wurde geändert, nachdem dieser Link gesendet wurde. Melden Sie sich mit dem neuen an.',
      disabled: 'Dieses Konto ist deaktiviert. Ein Admin kann es wieder aktivieren.',
    },
    expiredInvitation: 'Diese Einladung ist abgelaufen. Bitten Sie einen Admin, sie noch einmal zu senden.',
  },
};
