import type { people as english } from '../../en/settings/people.ts';
import type { TranslationOf } from '../../translation.ts';

export const people: TranslationOf<typeof english> = {
  description:
    'Die Personen in Ihrem Team. Wer geht, wird deaktiviert; der Name bleibt an allem, was die Person freigegeben hat.',
  name: 'Name',
  email: 'E-Mail',
  role: 'Rolle',
  roles: {
    admin: 'Admin: kann Einstellungen ändern',
    member: 'Mitglied: kann antworten und freigeben',
    viewer: 'Leser: kann nur lesen',
  },
  shortRoles: { admin: 'Admin', member: 'Mitglied', viewer: 'Leser' },
  may: {
    title: 'Was jede Rolle darf',
    description: 'Immer nur in den Postfächern, auf die die Person Zugriff hat.',
    column: 'Recht',
    yes: 'Ja',
    no: 'Nein',
    read: 'Tickets, Kontakte, Artikel und Berichte lesen; das eigene Konto ändern',
    tickets:
      'Notizen schreiben; Tickets zuweisen, mit Tags versehen, zurückstellen, schließen, zusammenführen',
    contacts: 'Kontakte ändern und zusammenführen',
    articles: 'Artikel und Textbausteine schreiben',
    held: 'Über zurückgehaltene E-Mails entscheiden',
    reply: 'Kontakten schreiben: antworten, weiterleiten, neue E-Mail',
    approve: 'Entwürfe freigeben',
    people: 'Personen, Teams und API-Schlüssel hinzufügen',
    settings: 'Postfächer, Regeln, Versand und Assistenten ändern',
    audit: 'Das Protokoll lesen',
  },
  self: '{role}, Sie',
  deactivated: 'deaktiviert',
  deactivate: 'Deaktivieren',
  reactivate: 'Reaktivieren',
  add: {
    title: 'Person hinzufügen',
    description:
      'Die Person erhält eine E-Mail mit einem Link zum Setzen eines Passworts. Lässt sich keine E-Mail senden, erhalten Sie den Link zum Weitergeben.',
    password: 'Passwort',
    passwordHint:
      'Leer lassen, um die Person einzuladen. Ein hier eingegebenes Passwort wird nicht per E-Mail gesendet; geben Sie es selbst weiter.',
    submit: 'Person hinzufügen',
  },
  newPassword: 'Neues Passwort',
  newPasswordHint: 'Leer lassen, um das bisherige zu behalten. Ein neues meldet die Person überall ab.',
  passOnLink:
    'Von hier können keine E-Mails gesendet werden. Geben Sie diesen Link selbst an {name} weiter: Er gilt einmal und wird nur jetzt angezeigt.',
  invited: 'Eingeladen, Link läuft ab: <time></time>',
  invitationExpired: 'Einladung abgelaufen: <time></time>',
  invitationFailed: 'Die Einladung konnte nicht zugestellt werden: {reason}',
  resend: 'Erneut senden',
  sendPasswordReset: 'Link zum Zurücksetzen des Passworts senden',
  mailed: 'Die E-Mail an {email} ist unterwegs.',
  resetSecondFactor: 'Auf Anmeldung nur mit Passwort zurücksetzen',
  secondFactorReset: '{name} meldet sich jetzt nur mit dem Passwort an und ist überall abgemeldet.',
};
