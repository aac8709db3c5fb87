import type { mailImports as english } from '../../en/settings/mail-imports.ts';
import type { TranslationOf } from '../../translation.ts';

export const mailImports: TranslationOf<typeof english> = {
  description:
    'Frühere E-Mails werden zu geschlossenen Tickets mit ihren eigenen Daten und Verläufen. Niemand wird benachrichtigt oder bekommt eine Antwort, der Assistent läuft nicht, und was das Postfach schon hat, wird übersprungen.',
  recent: 'Importe',
  startedBy: 'Nach {address} von {person}, <time></time>',
  cancel: 'Import abbrechen',
  progress: 'Fortschritt von {file}',
  status: {
    queued: 'Eingereiht',
    running: 'Wird importiert',
    finished: 'Beendet',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
  },
  counts:
    '{filed, plural, one {# E-Mail} other {# E-Mails}} in {tickets, plural, one {# neuem Ticket} other {# neuen Tickets}}',
  skipped: '{count, plural, one {# E-Mail übersprungen} other {# E-Mails übersprungen}}',
  skippedMails: 'Übersprungene E-Mails',
  noSubject: 'Kein Betreff',
  reasonCount: '{count, number} × {reason}',
  firstShown: 'Gezeigt werden die ersten {shown, number} von {total, number}; die übrigen listet die API.',
  reasons: {
    duplicate: 'Schon in diesem Postfach',
    set_aside: 'Spam, gelöscht oder ein Entwurf',
    report: 'Eine Unzustellbarkeits-, Lese- oder andere Meldung',
    no_sender: 'Nennt keinen Absender',
    no_contact: 'Nur zwischen eigenen Adressen',
    too_large: 'Größer als eine E-Mail sein darf',
    unreadable: 'Nicht lesbar',
    infected: 'Enthält einen Virus',
    failed: 'Konnte nicht gespeichert werden',
  },
  form: {
    file: 'Datei',
    fileHint:
      'Eine mbox-Datei, wie Gmail (Google Takeout), Thunderbird, Apple Mail und die meisten Mailserver sie exportieren.',
    mailbox: 'Postfach',
    mailboxHint: 'E-Mails von eigenen Adressen werden zu Antworten, alle anderen kommen von Kontakten.',
    submit: 'Importieren',
    uploading: 'Wird hochgeladen',
    uploadProgress: 'Fortschritt des Hochladens',
  },
};
