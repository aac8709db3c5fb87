import type { common as english } from '../en/common.ts';
import type { TranslationOf } from '../translation.ts';

export const common: TranslationOf<typeof english> = {
  add: 'Hinzufügen',
  cancel: 'Abbrechen',
  copied: 'Kopiert.',
  copy: 'Kopieren',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text stattdessen.',
  done: 'Fertig',
  edit: 'Bearbeiten',
  moreFor: 'Weitere Aktionen für {name}',
  noSubject: 'Kein Betreff',
  remove: 'Entfernen',
  rename: 'Umbenennen',
  save: 'Speichern',
  saved: 'Gespeichert.',
  showMore: 'Mehr anzeigen',
};
