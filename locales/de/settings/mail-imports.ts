import type { mailImports as english } from '../../en/settings/mail-imports.ts';
import type { TranslationOf } from '../../translation.ts';

export const mailImports: TranslationOf<typeof english> = {
  description:
    'Frühere E-Mails und Tickets behalten ihre Daten und das, was darin geschrieben wurde. Niemand wird benachrichtigt oder bekommt eine Antwort, Assistent und Regeln laufen nicht, und was schon da ist, wird übersprungen.',
  recent: 'Importe',
  startedBy: '{source} nach {address} von {person}, <time></time>',
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
  ticketCounts: '{tickets, plural, one {# Ticket} other {# Tickets}}',
  skipped: '{count, plural, one {# E-Mail übersprungen} other {# E-Mails übersprungen}}',
  ticketsSkipped: '{count, plural, one {# Ticket übersprungen} other {# Tickets übersprungen}}',
  skippedMails: 'Was übersprungen wurde',
  noSubject: 'Kein Betreff',
  reasonCount: '{count, number} × {reason}',
  firstShown: 'Gezeigt werden die ersten {shown, number} von {total, number}; die übrigen listet die API.',
  reasons: {
    duplicate: 'Schon da',
    set_aside: 'Spam, gelöscht oder ein Entwurf',
    report: 'Eine Unzustellbarkeits-, Lese- oder andere Meldung',
    no_sender: 'Nennt niemanden mit E-Mail-Adresse',
    no_contact: 'Nur zwischen eigenen Adressen',
    too_large: 'Größer als eine E-Mail sein darf',
    unreadable: 'Nicht lesbar',
    infected: 'Enthält einen Virus',
    failed: 'Konnte nicht gespeichert werden',
    spam: 'Spam',
    deleted: 'Dort gelöscht',
    no_messages: 'Hat keine Nachrichten',
    article: 'Ein Hilfeartikel: Importieren Sie ihn unter Wissen',
    invalid: 'Kein Ticket, wie das Produkt es exportiert',
  },
  form: {
    source: 'Von',
    sources: {
      mbox: 'E-Mail (mbox)',
      zendesk: 'Zendesk',
      help_scout: 'Help Scout',
      freescout: 'FreeScout',
    },
    file: 'Datei',
    fileHints: {
      mbox: 'Eine mbox-Datei, wie Gmail (Google Takeout), Thunderbird, Apple Mail und die meisten Mailserver sie exportieren.',
      zendesk:
        'Der JSON-Export der Tickets mit ihren Kommentaren (Admin Center, Konto, Tools, Berichte), so wie er ist oder in einem ZIP zusammen mit dem Export der Benutzer. Anhänge bleiben in Zendesk; Hilfeartikel importieren Sie unter Artikel.',
      help_scout:
        'Konversationen mit ihren Threads, wie die Mailbox-API sie liefert (conversations?embed=threads), eine Seite oder ein ZIP davon. Anhänge bleiben in Help Scout; Docs importieren Sie unter Artikel.',
      freescout:
        'Konversationen mit ihren Threads, wie das API-Modul sie liefert (conversations?embed=threads), eine Seite oder ein ZIP davon. Anhänge bleiben in FreeScout; Artikel importieren Sie unter Artikel.',
    },
    mailbox: 'Postfach',
    mailboxHint: 'E-Mails von eigenen Adressen werden zu Antworten, alle anderen kommen von Kontakten.',
    ticketsHint:
      'Tickets behalten Status, Tags, Notizen und wer geschrieben hat. Wer hier dieselbe E-Mail-Adresse hat, bleibt zugewiesen.',
    submit: 'Importieren',
    uploading: 'Wird hochgeladen',
    uploadProgress: 'Fortschritt des Hochladens',
  },
};
