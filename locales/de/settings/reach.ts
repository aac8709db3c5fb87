import type { reach as english } from '../../en/settings/reach.ts';
import type { TranslationOf } from '../../translation.ts';

export const reach: TranslationOf<typeof english> = {
  title: 'Zugriff auf Postfächer',
  all: 'Alle Postfächer, auch künftige',
  hint: 'Tickets, E-Mails und Einstellungen der anderen Postfächer bleiben verborgen.',
  some: 'Zugriff auf {mailboxes}',
  none: 'kein Zugriff auf Postfächer',
};
