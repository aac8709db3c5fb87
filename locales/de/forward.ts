import type { forward as english } from '../en/forward.ts';
import type { TranslationOf } from '../translation.ts';

export const forward: TranslationOf<typeof english> = {
  title: 'Ticket weiterleiten',
  description: 'Antworten kommen in dieses Ticket. {contact} erfährt davon nichts und sieht nichts davon.',
  to: 'An',
  toPlaceholder: 'name@example.com, andere@example.com',
  note: 'Notiz',
  notePlaceholder: 'Was sie wissen oder tun sollen',
  mails: 'E-Mails',
  files: 'Dateien',
  submit: 'Weiterleiten',
  invalid: '„{address}“ ist keine E-Mail-Adresse.',
  missing: 'Geben Sie eine Adresse ein.',
};
