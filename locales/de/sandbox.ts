import type { sandbox as english } from '../en/sandbox.ts';
import type { TranslationOf } from '../translation.ts';

export const sandbox: TranslationOf<typeof english> = {
  title: 'Sandbox',
  mailbox: 'Postfach',
  everyMailbox: 'Alle Postfächer',
  description: {
    unused: 'Jedes Postfach hat nun ein Relay. Früher abgefangene E-Mails bleiben lesbar.',
    admin:
      'Antworten eines Postfachs ohne Relay werden hier abgefangen und an niemanden gesendet. <link>Relay einrichten</link>',
    others:
      'Antworten eines Postfachs ohne Relay werden hier abgefangen und an niemanden gesendet. Ein Admin kann ein Relay einrichten.',
  },
  select: 'Wählen Sie eine E-Mail, um sie so zu sehen wie ihr Empfänger.',
  emptyMailbox: 'Von diesem Postfach wurden keine E-Mails abgefangen.',
  empty:
    'Noch wurden keine E-Mails abgefangen. Sobald Sie einen Entwurf freigeben, erscheint seine E-Mail hier.',
  caughtAt: 'Abgefangen <time></time>',
  openTicket: 'Ticket #{number} öffnen',
  frame: 'E-Mail an {recipients}',
  views: 'Ansicht',
  formatted: 'Formatiert',
  plainText: 'Nur Text',
  headers: 'Header',
  raw: 'Quelltext',
  download: 'Herunterladen',
  attachments: 'Anhänge',
  facts: {
    from: 'Von',
    to: 'An',
    cc: 'Cc',
    replyTo: 'Antwort an',
    signature: 'Signatur',
    signed: 'Signiert von {domain} (Selektor {selector})',
    unsigned: 'Nicht signiert: die Domain hat keinen Schlüssel',
  },
};
