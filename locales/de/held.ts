import type { held as english } from '../en/held.ts';
import type { TranslationOf } from '../translation.ts';

export const held: TranslationOf<typeof english> = {
  title: 'Zurückgehalten',
  sum: '{received, number} eingegangen = {filed, number} zugeordnet + {held, number} zurückgehalten + {ignored, number} ignoriert{pending, plural, =0 {} other { + # in Arbeit}}',
  views: 'Ansichten',
  tabs: { held: 'Zurückgehalten', ignored: 'Ignoriert', blocked: 'Blockierte Absender' },
  select: 'Wählen Sie eine E-Mail, um sie zu lesen und zu sehen, warum sie in keinem Ticket ist.',
  empty: {
    held: 'Keine E-Mail wird zurückgehalten. Was sich keinem Ticket zuordnen lässt, wartet hier mit dem Grund.',
    ignored:
      'Keine E-Mail wurde ignoriert. Duplikate, Schleifen und E-Mails blockierter Absender werden hier mit dem Grund aufbewahrt.',
  },
  unknownSender: 'Unbekannter Absender',
  noReason: 'Kein Grund wurde festgehalten.',
  selection: {
    title: 'Ausgewählte E-Mails',
    mark: 'E-Mail von {sender} auswählen',
    count: '{count, number} ausgewählt',
    release: 'Freigeben',
    discard: 'Verwerfen',
    all: 'Alle {total, number} auswählen',
    clear: 'Auswahl aufheben',
  },
  mail: {
    envelope: 'Von {sender} an {recipients} · <time></time> · {size}',
    noSender: '(kein Absender)',
    release: 'Freigeben',
    file: 'Trotzdem zuordnen',
    discard: 'Verwerfen',
    block: 'Absender blockieren …',
    openTicket: 'Ticket #{number} öffnen',
    openBlock: 'Blockierung ansehen',
  },
  preview: {
    unreadable: 'Diese E-Mail ist nicht lesbar: {problem}',
    unavailable: 'Diese E-Mail kann gerade nicht geladen werden.',
    views: 'Ansicht',
    formatted: 'Formatiert',
    plainText: 'Nur Text',
    raw: 'Quelltext',
    frame: 'E-Mail',
    noText: 'Diese E-Mail hat keinen Text.',
    from: 'Von',
    to: 'An',
    cc: 'Cc',
    replyTo: 'Antwort an',
    attachments: 'Anhänge',
    attachment: '{type}, {size}',
  },
  decided: {
    released:
      '{count, plural, one {Freigegeben. Die E-Mail wird zugeordnet.} other {# E-Mails werden zugeordnet.}}',
    discarded:
      '{count, plural, one {Verworfen. Quelltext und Grund bleiben erhalten.} other {Verworfen. Alle # E-Mails und die Gründe bleiben erhalten.}}',
    notHeld: '{count, plural, one {# E-Mail wurde} other {# E-Mails wurden}} nicht mehr zurückgehalten.',
    fileInstead: 'Doch zuordnen',
  },
  blocked: {
    select: 'Wählen Sie einen Absender, um seine blockierten E-Mails zu sehen.',
    empty:
      'Niemand ist blockiert. E-Mails blockierter Absender bleiben erhalten, eröffnen aber keine Tickets.',
    count: '{count, plural, =0 {Seitdem keine E-Mail} one {# E-Mail blockiert} other {# E-Mails blockiert}}',
    sender: 'Adresse oder Domain',
    submit: 'Blockieren',
    byInMailbox: 'Blockiert von {person} in {mailbox} · <time></time>',
    byInAllMailboxes: 'Blockiert von {person} in allen Postfächern · <time></time>',
    unblock: 'Blockierung aufheben',
    unblockAndFile:
      'Blockierung aufheben und {count, plural, one {die E-Mail} other {alle # E-Mails}} zuordnen',
    unblocked: 'Die Blockierung von {sender} ist aufgehoben.',
    unblockedAndFiled:
      'Die Blockierung von {sender} ist aufgehoben. {count, plural, =0 {Keine E-Mail war noch zuzuordnen.} one {# E-Mail wird zugeordnet.} other {# E-Mails werden zugeordnet.}}',
    mails: 'Blockierte E-Mails',
    none: 'Noch keine.',
  },
};
