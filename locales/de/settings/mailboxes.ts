import type { mailboxes as english } from '../../en/settings/mailboxes.ts';
import type { TranslationOf } from '../../translation.ts';

export const mailboxes: TranslationOf<typeof english> = {
  description:
    'Die Adressen, unter denen Sie E-Mails empfangen und senden. Ein neues Postfach nimmt sofort E-Mails an.',
  empty: 'Es gibt kein Postfach, also werden keine E-Mails angenommen.',
  paused: 'pausiert',
  staging: 'Testbetrieb',
  readsAll: '{name} liest jede neue E-Mail',
  readsOnRequest: '{name} liest auf Anfrage',
  noAssistant: 'kein Assistent',
  highRates: 'Zu viele seiner E-Mails kommen zurück oder werden als Spam gemeldet.',
  edit: '{address} bearbeiten',
  add: {
    title: 'Neues Postfach',
    description: 'Eine gelöschte Adresse kommt mit ihren Tickets zurück.',
    address: 'Adresse',
    addressExample: 'hilfe@example.com',
    senderName: 'Absendername',
    senderNameExample: 'Support',
    assistant: 'Assistent',
    noAssistant: 'Keiner',
    submit: 'Postfach anlegen',
  },
};
