import type { tags as english } from '../../en/settings/tags.ts';
import type { TranslationOf } from '../../translation.ts';

export const tags: TranslationOf<typeof english> = {
  description: 'Tags für Tickets in allen Postfächern.',
  empty: 'Noch keine Tags. Sie entstehen an einem Ticket.',
  tickets: '{count, plural, =0 {kein Ticket} one {# Ticket} other {# Tickets}}',
  fixed:
    'Countersign setzt dieses Tag selbst. Es lässt sich deshalb weder umbenennen noch zusammenführen oder löschen.',
  edit: 'Bearbeiten',
  editOf: 'Tag {name} bearbeiten',
  editTitle: '„{name}“ bearbeiten',
  editDescription: 'Tickets, Textbausteine und Ansichten mit diesem Tag übernehmen den neuen Namen.',
  name: 'Name',
  color: 'Farbe',
  noColor: 'Keine',
  save: 'Tag speichern',
  merge: 'Zusammenführen',
  mergeOf: 'Tag {name} zusammenführen',
  mergeTitle: '„{name}“ mit einem anderen Tag zusammenführen',
  mergeDescription:
    '{count, plural, =0 {Kein Ticket hat} one {# Ticket hat} other {# Tickets haben}} „{name}“. An seine Stelle tritt das andere Tag. Das lässt sich nicht rückgängig machen.',
  mergeSubmit: 'Tags zusammenführen',
  into: 'In',
  delete: 'Löschen',
  deleteOf: 'Tag {name} löschen',
  deleteTitle: '„{name}“ löschen?',
  deleteDescription:
    '{count, plural, =0 {Kein Ticket hat es} one {# Ticket verliert es} other {# Tickets verlieren es}}, Textbausteine ebenso. Eine Ansicht mit diesem Tag zeigt nichts mehr. Das lässt sich nicht rückgängig machen.',
  colors: {
    grey: 'Grau',
    brown: 'Braun',
    orange: 'Orange',
    yellow: 'Gelb',
    green: 'Grün',
    teal: 'Türkis',
    blue: 'Blau',
    pink: 'Rosa',
  },
};
