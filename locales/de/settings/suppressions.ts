import type { suppressions as english } from '../../en/settings/suppressions.ts';
import type { TranslationOf } from '../../translation.ts';

export const suppressions: TranslationOf<typeof english> = {
  description:
    'Kein Postfach sendet an diese Adressen. E-Mails an eine Adresse, die es nicht mehr gibt, oder an eine, deren Inhaber Spam gemeldet hat, schaden der Zustellung aller Ihrer E-Mails.',
  add: 'Adresse sperren',
  addSubmit: 'Sperren',
  address: 'Adresse',
  detail: 'Grund',
  detailHint: 'Für alle, die später danach fragen.',
  search: 'Nach Adresse oder Grund suchen',
  reason: 'Grund',
  allReasons: 'Alle Gründe',
  reasons: {
    bounce: 'Unzustellbar',
    complaint: 'Als Spam gemeldet',
    manual: 'Von einer Person gesperrt',
  },
  reasonAndTime: '{reason} · <time></time>',
  status: 'Status',
  statuses: { standing: 'Gesperrt', lifted: 'Aufgehoben', all: 'Alle' },
  noMatch: 'Keine passenden Adressen.',
  noneLifted: 'Noch keine Sperre wurde aufgehoben.',
  empty:
    'Keine Adresse ist gesperrt. Eine, die dauerhaft unzustellbar ist oder deren Inhaber Spam meldet, wird automatisch gesperrt.',
  addedBy: 'Von {name}.',
  liftedBy: 'Aufgehoben von {name} <time></time>: {reason}',
  lift: 'Aufheben',
  liftOne: 'Sperre von {address} aufheben',
  liftTitle: 'Wieder an {address} senden?',
  liftComplaint:
    'Der Inhaber hat Ihre E-Mails als Spam gemeldet. Heben Sie die Sperre nur auf, wenn er selbst um E-Mails gebeten hat.',
  liftDescription: 'Kommt wieder eine E-Mail zurück, wird die Adresse wieder gesperrt.',
  liftReason: 'Warum wieder an sie geschrieben werden darf',
  liftSubmit: 'Sperre aufheben',
};
