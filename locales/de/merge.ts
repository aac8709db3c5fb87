import type { merge as english } from '../en/merge.ts';
import type { TranslationOf } from '../translation.ts';

export const merge: TranslationOf<typeof english> = {
  menu: {
    more: 'Weitere Aktionen',
    merge: 'Mit einem anderen Ticket zusammenführen …',
    link: 'Mit einem anderen Ticket verknüpfen …',
  },
  title: 'Mit welchem Ticket soll #{number} zusammengeführt werden?',
  description:
    'Nachrichten, Dateien, Aufgaben und Tags wandern dorthin, spätere Antworten folgen. Sie können das jederzeit rückgängig machen.',
  choose: {
    label: 'Tickets',
    placeholder: 'Nummer, Betreff oder Kontakt',
    empty: 'Kein passendes Ticket in diesem Postfach.',
  },
  confirm: {
    title: 'Tickets verschiedener Kontakte zusammenführen?',
    description:
      '#{from} ist von {contact}, #{into} von {other}. Danach gehen Antworten an {other}, und der Assistent liest für seine Entwürfe beide Verläufe.',
    back: 'Zurück',
    merge: 'Mit #{into} zusammenführen',
  },
  done: '#{from} wurde mit #{into} zusammengeführt.',
  doneAll: '{count, plural, one {# Ticket wurde} other {# Tickets wurden}} mit #{into} zusammengeführt.',
  undo: 'Rückgängig',
  undone: 'Zusammenführung rückgängig gemacht. #{number} ist wieder ein eigenes Ticket.',
  failed: 'Die Tickets konnten nicht zusammengeführt werden.',
  notice: {
    label: 'Zusammengeführtes Ticket',
    title: 'Mit #{number} zusammengeführt',
    by: 'von {name}, <at></at>',
    effect: 'Die Nachrichten stehen in #{number}, neue Antworten kommen dort an.',
    open: '#{number} öffnen',
    undo: 'Rückgängig machen',
  },
  mergedFrom: 'Zusammengeführt aus',
  undoOf: 'Zusammenführung von #{number} rückgängig machen',
  linkTitle: 'Mit welchem Ticket soll #{number} verknüpft werden?',
  linkDescription: 'Jedes der beiden Tickets zeigt das andere. Sonst ändert sich nichts.',
  linkedTo: 'Verknüpft mit',
  unlink: 'Verknüpfung mit #{number} entfernen',
  linkFailed: 'Die Verknüpfung konnte nicht geändert werden.',
  bulk: 'Mit #{number} zusammenführen',
};
