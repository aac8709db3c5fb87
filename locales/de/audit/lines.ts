import type { lines as english } from '#locales/en/audit/lines.ts';
import type { TranslationOf } from '#locales/translation.ts';
import { articleLines } from './article-lines.ts';
import { ticketLines } from './ticket-lines.ts';

export const lines: TranslationOf<typeof english> = {
  account_link: {
    created: '{who} hat einen Link zum Setzen des Passworts für {about} erstellt',
    mail_failed: 'Der Link zum Setzen des Passworts für {about} konnte nicht gesendet werden',
    mailed: 'Der Link zum Setzen des Passworts für {about} wurde gesendet',
    used: '{about} hat mit einem Link ein Passwort gesetzt',
  },
  api_key: {
    created: '{who} hat den API-Schlüssel „{about}“ erstellt',
    revoked: '{who} hat den API-Schlüssel „{about}“ widerrufen',
  },
  app_password: {
    created: '{who} hat ein App-Passwort für {about} angelegt',
    revoked: '{who} hat ein App-Passwort von {about} beendet',
  },
  ...articleLines,
  assistant: {
    created: '{who} hat den Assistenten {about} angelegt',
    published: '{who} hat eine Fassung eines Assistenten veröffentlicht',
    updated: '{who} hat den Assistenten {about} geändert',
  },
  business_hours: {
    archived: '{who} hat die Geschäftszeiten „{about}“ gelöscht',
    created: '{who} hat die Geschäftszeiten „{about}“ angelegt',
    updated: '{who} hat die Geschäftszeiten „{about}“ geändert',
  },
  company: {
    updated: '{who} hat die Firma {about} geändert',
  },
  contact: {
    erased: '{who} hat einen Kontakt gelöscht',
    erasure_started: '{who} hat die Löschung eines Kontakts veranlasst',
    exported: '{who} hat die Daten eines Kontakts exportiert',
    merged: '{who} hat einen Kontakt mit {about} zusammengeführt',
    noted: '{who} hat eine Notiz zu einem Kontakt geschrieben',
    unmerged: '{who} hat die Zusammenführung eines Kontakts mit {about} rückgängig gemacht',
    updated: '{who} hat einen Kontakt geändert',
  },
  contact_field: {
    archived: '{who} hat das Kontaktfeld „{about}“ entfernt',
    created: '{who} hat das Kontaktfeld „{about}“ angelegt',
    updated: '{who} hat das Kontaktfeld „{about}“ geändert',
  },
  digest: {
    mail_failed: 'Benachrichtigungen an {about} konnten nicht per E-Mail gesendet werden',
    mailed: 'Benachrichtigungen wurden per E-Mail an {about} gesendet',
  },
  domain: {
    broken: 'Ein DNS-Eintrag von {about} ist fehlerhaft',
    checked: 'Die DNS-Einträge von {about} wurden geprüft',
    created: '{who} hat die Domain {about} hinzugefügt',
    key_changed: '{who} hat den Signaturschlüssel von {about} gewechselt',
    key_made: '{who} hat einen Signaturschlüssel für {about} erstellt',
    mended: 'Ein DNS-Eintrag von {about} stimmt wieder',
    removed: '{who} hat die Domain {about} entfernt',
  },
  draft: {
    approved: '{who} hat den Entwurf zu #{ticket} freigegeben',
    edited: '{who} hat den Entwurf zu #{ticket} bearbeitet',
    proposed: '{who} hat einen Entwurf für #{ticket} vorgeschlagen',
    rejected: '{who} hat den Entwurf zu #{ticket} abgelehnt',
    reopened: 'Der Entwurf zu #{ticket} ist wieder offen',
    superseded: 'Der Entwurf zu #{ticket} wurde verworfen',
  },
  follow_up: {
    cancelled: '{who} hat das Nachfassen zu #{ticket} abgesagt',
  },
  getting_started: {
    dismissed: '{who} hat die ersten Schritte ausgeblendet',
    resumed: '{who} hat die ersten Schritte wieder eingeblendet',
  },
  imap_account: {
    changed: '{who} hat das E-Mail-Konto bei {about} geändert, das {mailbox} liest',
    mail_refused: 'Eine E-Mail bei {about} ist zu groß für {mailbox}',
    removed: '{who} hat das E-Mail-Konto bei {about} von {mailbox} entfernt',
  },
  inbound: {
    topic_joined: '{who} hat das Benachrichtigungsthema {about} bestätigt',
    topic_left: '{who} hat das Benachrichtigungsthema {about} verlassen',
  },
  mail_import: {
    cancelled: '{who} hat den Import von „{about}“ abgebrochen',
    failed: 'Der Import von „{about}“ ist fehlgeschlagen',
    finished: 'Der Import von „{about}“ ist fertig',
    progressed: 'Der Import von „{about}“ ist vorangekommen',
    started: '{who} hat den Import von „{about}“ begonnen',
  },
  mailbox: {
    created: '{who} hat das Postfach {about} angelegt',
    deleted: '{who} hat das Postfach {about} gelöscht',
    secret_made: '{who} hat ein Eingangsgeheimnis für {mailbox} erstellt',
    updated: '{who} hat das Postfach {about} geändert',
  },
  message: {
    bounce_claimed: 'Jemand meldet, dass eine E-Mail aus #{ticket} unzustellbar war; belegt ist es nicht',
    bounced: 'Die Antwort aus #{ticket} war unzustellbar',
    cancelled: '{who} hat den Versand einer E-Mail aus #{ticket} abgebrochen',
    clicked: 'Der Kontakt hat einen Link in einer E-Mail aus #{ticket} geöffnet',
    complained: 'Die Antwort aus #{ticket} wurde als Spam gemeldet',
    deferred: 'Der Server von {about} hat eine E-Mail aus #{ticket} aufgeschoben',
    delayed: 'Eine E-Mail aus #{ticket} verzögert sich unterwegs',
    delivered: 'Der Server von {about} bestätigt die Zustellung einer E-Mail aus #{ticket}',
    discarded: '{who} hat eine zurückgehaltene E-Mail verworfen',
    failed: 'Eine E-Mail aus #{ticket} konnte nicht gesendet werden',
    forwarded: '{who} hat eine E-Mail aus #{ticket} weitergeleitet',
    held: 'Eine E-Mail wurde zurückgehalten',
    hurried: '{who} hat eine E-Mail aus #{ticket} sofort gesendet',
    ignored: 'Eine E-Mail wurde ignoriert',
    imported: 'Eine E-Mail von #{ticket} wurde importiert',
    let_go: '{who} hat das Problem mit einer E-Mail aus #{ticket} abgehakt',
    moved: '{who} hat E-Mails aus #{ticket} zwischen Tickets verschoben',
    opened: 'Der Kontakt hat eine E-Mail aus #{ticket} geöffnet',
    postponed: 'Eine E-Mail aus #{ticket} wartet',
    proven: 'Was aus einer E-Mail aus #{ticket} wurde, ist belegt',
    queued: '{who} hat #{ticket} beantwortet',
    read: 'Laut einer Bestätigung wurde eine E-Mail aus #{ticket} geöffnet',
    received: '{who} hat zu #{ticket} geschrieben',
    released: '{who} hat eine zurückgehaltene E-Mail freigegeben',
    requeued: '{who} hat eine E-Mail aus #{ticket} erneut senden lassen',
    resolved: '{who} hat eine E-Mail aus #{ticket} als gesendet markiert',
    sent: 'Eine E-Mail aus #{ticket} wurde an {about} gesendet',
    sent_by_user: '{who} hat #{ticket} mit dem eigenen E-Mail-Programm beantwortet',
    suppressed: 'Eine E-Mail aus #{ticket} wurde nicht gesendet, weil {about} gesperrt ist',
    uncertain: 'Es ist unsicher, ob eine E-Mail aus #{ticket} gesendet wurde',
    unresolved: 'Eine E-Mail aus #{ticket} gilt wieder als nicht zugestellt',
  },
  mirror: {
    changed: '{who} hat das E-Mail-Konto bei {about} geändert, in das {mailbox} kopiert wird',
    failing: 'E-Mails von {mailbox} lassen sich nicht nach {about} kopieren',
    mail_refused: 'Eine E-Mail von {mailbox} wurde von {about} nicht angenommen',
    recovered: 'E-Mails von {mailbox} werden wieder nach {about} kopiert',
    removed: '{who} hat das E-Mail-Konto bei {about} entfernt, in das {mailbox} kopiert wurde',
  },
  model_server: {
    changed: '{who} hat den Modellserver „{about}“ geändert',
    created: '{who} hat den Modellserver „{about}“ hinzugefügt',
    removed: '{who} hat den Modellserver „{about}“ entfernt',
    tested: '{who} hat einen Modellserver getestet',
  },
  note: {
    added: '{who} hat eine Notiz zu #{ticket} geschrieben',
  },
  passkey: {
    created: '{who} hat einen Passkey für {about} hinzugefügt',
    removed: '{who} hat einen Passkey von {about} entfernt',
    renamed: '{who} hat einen Passkey von {about} umbenannt',
  },
  push: {
    disabled: '{about} wird in einem Browser nicht mehr benachrichtigt',
    enabled: '{about} wird in einem Browser benachrichtigt',
  },
  recovery_code: {
    created: '{who} hat neue Wiederherstellungscodes für {about} erstellt',
    used: '{about} hat sich mit einem Wiederherstellungscode angemeldet',
  },
  relay: {
    changed: '{who} hat das Relay {about} geändert',
    created: '{who} hat das Relay {about} hinzugefügt',
    removed: '{who} hat das Relay {about} entfernt',
    tested: '{who} hat ein Relay getestet',
  },
  review_notice: {
    mail_failed: 'Der Hinweis auf wartende Entwürfe konnte nicht an {about} gesendet werden',
    mailed: 'Der Hinweis auf wartende Entwürfe wurde an {about} gesendet',
  },
  rule: {
    archived: '{who} hat die Regel „{about}“ gelöscht',
    created: '{who} hat die Regel „{about}“ angelegt',
    ordered: '{who} hat die Reihenfolge der Regeln geändert',
    updated: '{who} hat die Regel „{about}“ geändert',
  },
  run: {
    cancel_requested: '{who} hat einen Lauf zu #{ticket} anhalten lassen',
    cancelled: 'Ein Lauf zu #{ticket} wurde angehalten',
    failed: 'Ein Lauf zu #{ticket} ist fehlgeschlagen',
    finished: 'Ein Lauf zu #{ticket} ist fertig',
    queued: 'Ein Lauf zu #{ticket} steht an',
    resumed: '{who} hat einen Lauf zu #{ticket} fortgesetzt',
    started: '{who} hat mit #{ticket} begonnen',
    superseded: 'Ein Lauf zu #{ticket} wurde überholt',
    waiting: 'Ein Lauf zu #{ticket} wartet auf sein Modell',
  },
  sample_data: {
    added: '{who} hat Beispieltickets hinzugefügt',
    removed: '{who} hat die Beispieltickets entfernt',
  },
  saved_reply: {
    archived: '{who} hat einen Textbaustein gelöscht',
    created: '{who} hat einen Textbaustein angelegt',
    updated: '{who} hat einen Textbaustein geändert',
  },
  second_factor: {
    reset: '{who} hat die zweistufige Anmeldung von {about} zurückgesetzt',
  },
  sender: {
    blocked: '{who} hat {about} blockiert',
    distrusted: '{who} zeigt Bilder von {about} nicht mehr immer an',
    trusted: '{who} zeigt Bilder von {about} immer an',
    unblocked: '{who} hat {about} wieder zugelassen',
  },
  session: {
    ended: 'Eine Sitzung von {about} wurde beendet',
    started: '{about} hat sich angemeldet',
  },
  sign_in: {
    failed: 'Eine Anmeldung ist fehlgeschlagen. Konto: {about}',
  },
  single_sign_on: {
    changed: '{who} hat Single Sign-on mit {about} geändert',
    removed: '{who} hat Single Sign-on mit {about} entfernt',
    tested: '{who} hat Single Sign-on mit {about} getestet',
  },
  sla_policy: {
    applied: 'Die Fristen von {tickets, plural, one {# Ticket} other {# Tickets}} wurden neu berechnet',
    archived: '{who} hat die SLA-Richtlinie „{about}“ gelöscht',
    created: '{who} hat die SLA-Richtlinie „{about}“ angelegt',
    ordered: '{who} hat die Reihenfolge der SLA-Richtlinien geändert',
    updated: '{who} hat die SLA-Richtlinie „{about}“ geändert',
  },
  step: {
    finished: '{who} hat einen Schritt zu #{ticket} abgeschlossen',
  },
  summary: {
    failed: 'Die Zusammenfassung von #{ticket} ist fehlgeschlagen',
    finished: 'Die Zusammenfassung von #{ticket} ist fertig',
    requested: '{who} hat eine Zusammenfassung von #{ticket} angefordert',
  },
  suppression: {
    created: '{about} wurde gesperrt',
    lifted: '{who} hat die Sperre von {about} aufgehoben',
  },
  survey: {
    answered: '{who} hat die Antwort in #{ticket} bewertet',
    asked: 'Die Antwort in #{ticket} bittet um eine Bewertung',
  },
  tag: {
    colored: '{who} hat die Farbe des Tags „{about}“ geändert',
    deleted: '{who} hat das Tag „{about}“ von {tickets, plural, one {# Ticket} other {# Tickets}} gelöscht',
    merged:
      '{who} hat das Tag „{about}“ auf {tickets, plural, one {# Ticket} other {# Tickets}} in „{after}“ überführt',
    renamed:
      '{who} hat das Tag „{before}“ auf {tickets, plural, one {# Ticket} other {# Tickets}} in „{after}“ umbenannt',
  },
  team: {
    archived: '{who} hat das Team „{about}“ gelöscht',
    created: '{who} hat das Team „{about}“ angelegt',
    updated: '{who} hat das Team „{about}“ geändert',
  },
  ...ticketLines,
  totp: {
    disabled: '{who} hat die Authenticator-App von {about} ausgeschaltet',
    enabled: '{who} hat eine Authenticator-App für {about} eingerichtet',
  },
  translation: {
    failed: 'Eine Übersetzung zu #{ticket} ist fehlgeschlagen',
    finished: 'Eine Übersetzung zu #{ticket} ist fertig',
    requested: '{who} hat eine Übersetzung zu #{ticket} angefordert',
  },
  user: {
    created: '{who} hat {about} hinzugefügt',
    linked: '{about} wurde mit dem Konto beim Anmeldedienst verknüpft',
    picture_changed: '{who} hat das eigene Bild geändert',
    signature_changed: '{who} hat die eigene Signatur geändert',
    updated: '{who} hat das Konto von {about} geändert',
  },
  view: {
    created: '{who} hat eine Ansicht angelegt',
    deleted: '{who} hat eine Ansicht gelöscht',
    updated: '{who} hat eine Ansicht geändert',
  },
  webhook: {
    changed: '{who} hat den Webhook an {about} geändert',
    created: '{who} hat den Webhook an {about} angelegt',
    disabled: '{who} hat den Webhook an {about} ausgeschaltet',
    enabled: '{who} hat den Webhook an {about} eingeschaltet',
    removed: '{who} hat den Webhook an {about} gelöscht',
    secret_rotated: '{who} hat dem Webhook an {about} ein neues Geheimnis gegeben',
  },
};
