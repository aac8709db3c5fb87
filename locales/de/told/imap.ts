import type { imap as english } from '../../en/told/imap.ts';
import type { TranslationOf } from '../../translation.ts';

export const imap: TranslationOf<typeof english> = {
  distrusted: 'Dem Zertifikat des Servers wird nicht vertraut: {why}.',
  failed_because: 'Die Verbindung ist fehlgeschlagen: {why}.',
  failed: 'Die Verbindung ist fehlgeschlagen.',
  closed: 'Der Server hat die Verbindung geschlossen.',
  no_content: 'Der Server gab keinen Inhalt für die E-Mail mit der UID {uid}.',
  no_list: 'Der Server hat den Ordner nicht aufgelistet.',
  gone: 'Das Konto gibt es nicht mehr.',
  changed: 'Das Konto wurde geändert, während es gelesen wurde.',
  not_stored: 'Die E-Mail mit der UID {uid} konnte nicht gespeichert werden.',
  too_large:
    '{count, plural, one {Eine E-Mail} other {# E-Mails}} mit mehr als {bytes} Bytes {count, plural, one {blieb} other {blieben}} auf dem Server, die letzte mit der UID {uid}.',
};
