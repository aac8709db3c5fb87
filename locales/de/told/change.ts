import type { change as english } from '../../en/told/change.ts';
import type { TranslationOf } from '../../translation.ts';

export const change: TranslationOf<typeof english> = {
  person_answered: 'ein Mensch hat geantwortet',
  new_mail: 'eine neue E-Mail',
  mail_moved: 'eine E-Mail wurde verschoben',
  contact_changed: 'der Kontakt wurde geändert',
  newer_draft: 'ein neuerer Entwurf',
  reply_taken_back: 'die Antwort wurde zurückgeholt',
  merged: '#{from} wurde mit #{into} zusammengeführt',
  merge_undone: 'die Zusammenführung mit #{from} wurde rückgängig gemacht',
  contact_first: 'der Kontakt hat zuerst geschrieben',
};
