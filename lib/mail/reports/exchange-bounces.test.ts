import { test } from 'vitest';
import { type Dialect, expectFailures, jane, max, readTextBounce } from '#test/mail/text-bounce.ts';

const dialects: Dialect[] = [
  [
    'Exchange 5.5',
    'Undeliverable: Re: Order 4711',
    `Your message

  To:      jane@a.example; max@b.example; zoe@c.example
  Subject: Re: Order 4711
  Sent:    Wed, 29 Apr 2026 21:51:07 +0200

did not reach the following recipient(s):

jane@a.example on Wed, 29 Apr 2026 21:51:07 +0200
    The recipient name is not recognized
    The MTS-ID of the original message is: c=us;a= ;p=Shop
;l=RELAY260429215151AB12CD34
    MSEXCH:IMS:Shop:SITE:RELAY 0 (000C05A6) Unknown Recipient
max@b.example on Wed, 29 Apr 2026 21:51:07 +0200
    The message exceeds the size limit
    MSEXCH:IMS:Shop:SITE:RELAY 0 (000B099C) Message exceeds size limit
'zoe@c.example' on Wed, 29 Apr 2026 21:51:07 +0200
    The recipient name is not recognized`,
    [
      [jane, 'hard', null, 'Unknown Recipient'],
      [max, 'soft', null, 'size limit'],
      ['zoe@c.example', 'hard', null, 'not recognized'],
    ],
  ],
  [
    'Exchange 2003',
    'Undeliverable: Re: Order 4711',
    `Your message did not reach some or all of the intended recipients.

      Subject:  Re: Order 4711
      Sent:     4/29/2026 4:51 PM

The following recipient(s) cannot be reached:

      'jane@a.example' on 4/29/2026 4:51 PM
            The e-mail account does not exist at the organization this message was sent to.  Check the e-mail address, or contact the recipient directly to find out the correct address.
            <mx.relay.example #5.1.1 smtp;550 5.1.1 <jane@a.example>... User unknown>
      max@b.example (max@b.example) on 4/29/2026 4:51 PM

            Could not deliver the message in the time limit specified.  Please retry or contact your administrator.

            <mx.relay.example #4.4.7>
      zoe@c.example on 4/29/2026 4:51 PM
            <mx.relay.example #5.7.1 smtp;550 5.7.1 Message blocked>`,
    [
      [jane, 'hard', '5.1.1', 'does not exist at the organization'],
      [max, 'soft', '4.4.7', 'time limit'],
      ['zoe@c.example', 'soft', '5.7.1', 'blocked'],
    ],
  ],
  [
    'Exchange 2003 with names alone',
    'Undeliverable: Re: Order 4711',
    `Your message did not reach some or all of the intended recipients.

      Subject:  Re: Order 4711
      Sent:     4/29/2026 4:51 PM

The following recipient(s) could not be reached:

      Doe, Jane on 4/29/2026 4:51 PM
            The e-mail address could not be found.  Perhaps the recipient moved to a different e-mail organization.
            <mx.relay.example #5.1.1>
      Somebody Else on 4/29/2026 4:51 PM
            The recipient's mailbox is full
            <mx.relay.example #5.2.2 smtp;552 5.2.2 <else@c.example> mailbox full>`,
    [
      [jane, 'hard', '5.1.1', 'could not be found'],
      ['else@c.example', 'soft', '5.2.2', 'full'],
    ],
  ],
  [
    'Exchange in German',
    'Unzustellbar: Re: Order 4711',
    `Ihre Nachricht hat einige oder alle Empf\u00e4nger nicht erreicht.

      Betreff:    Re: Order 4711
      Gesendet am:    29.04.2026 16:51

Folgende Empf\u00e4nger konnten nicht erreicht werden:

      jane@a.example am 29.04.2026 16:51
            Dieses E-Mail-Konto gibt es in der Organisation nicht.
            < mx.relay.example #5.1.1 smtp;550 5.1.1 <jane@a.example>: User unknown>
      'max@b.example' am 29.04.2026 16:51
            < mx.relay.example #5.2.2>`,
    [
      [jane, 'hard', '5.1.1', 'Organisation'],
      [max, 'soft', '5.2.2', '#5.2.2'],
    ],
  ],
  [
    'Exchange in French',
    'Non remis : Re: Order 4711',
    `Votre message n'est pas parvenu \u00e0 certains ou \u00e0 tous les destinataires pr\u00e9vus.

      Objet :    Re: Order 4711
      Date :    29/04/2026 16:51

Impossible de joindre le(s) destinataire(s) suivant(s) :

      jane@a.example le 29/04/2026 16:51
            Ce compte de messagerie n'existe pas.
            <mx.relay.example #5.1.1>
      max@b.example le 29/04/2026 16:51
            <mx.relay.example #4.4.7>`,
    [
      [jane, 'hard', '5.1.1', "n'existe pas"],
      [max, 'soft', '4.4.7', '4.4.7'],
    ],
  ],
  [
    'Exchange in Spanish',
    'No se puede entregar: Re: Order 4711',
    `El mensaje no lleg\u00f3 a algunos o a todos los destinatarios.

      Asunto:    Re: Order 4711
      Enviado el:    29/04/2026 16:51

No se pudo tener acceso a los siguientes destinatarios:

      'jane@a.example' el 29/04/2026 16:51
            <mx.relay.example #5.1.1 smtp;550 5.1.1 unknown>
      'max@b.example' el 29/04/2026 16:51
            <mx.relay.example #5.1.1 smtp;550 5.1.1 unknown>`,
    [
      [jane, 'hard', '5.1.1', '550'],
      [max, 'hard', '5.1.1', '550'],
    ],
  ],
  [
    'Exchange in Dutch',
    'Onbestelbaar: Re: Order 4711',
    `Uw bericht heeft enkele of alle geadresseerden niet bereikt.

      Onderwerp:    Re: Order 4711
      Verzonden:    29-4-2026 16:51

De volgende geadresseerde(n) kan/kunnen niet worden bereikt:

      jane@a.example op 29-4-2026 16:51
            <mx.relay.example #5.1.1>
      max@b.example op 29-4-2026 16:51
            <mx.relay.example #5.2.2>`,
    [
      [jane, 'hard', '5.1.1', '5.1.1'],
      [max, 'soft', '5.2.2', '5.2.2'],
    ],
  ],
  [
    'Exchange in Italian',
    'Non recapitabile: Re: Order 4711',
    `Il messaggio non \u00e8 stato recapitato ad alcuni o a tutti i destinatari previsti.

      Oggetto:    Re: Order 4711
      Inviato:    29/04/2026 16.51

Impossibile raggiungere i seguenti destinatari:

      jane@a.example il 29/04/2026 16.51
            <mx.relay.example #5.1.1>
      max@b.example il 29/04/2026 16.51
            <mx.relay.example #5.7.1>`,
    [
      [jane, 'hard', '5.1.1', '5.1.1'],
      [max, 'soft', '5.7.1', '5.7.1'],
    ],
  ],
  [
    'Exchange 2007 with diagnostics below',
    'Undeliverable: Re: Order 4711',
    `Delivery has failed to these recipients or distribution lists:

jane@a.example
The recipient's e-mail address was not found in the recipient's e-mail system. Microsoft Exchange will not try to redeliver this message for you.

Max Roe<mailto:max@b.example>
The recipient's mailbox is full and can't accept messages now.

  _____

Sent by Microsoft Exchange Server 2007

Diagnostic information for administrators:

Generating server: mx.relay.example

jane@a.example
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

max@b.example
#550 5.2.2 STOREDRV.Deliver: mailbox full ##

Original message headers:

Received: from mx.relay.example ([192.0.2.1]) by mx.relay.example`,
    [
      [jane, 'hard', '5.1.1', 'was not found'],
      [max, 'soft', '5.2.2', 'full'],
    ],
  ],
  [
    'Microsoft 365',
    'Undeliverable: Re: Order 4711',
    `[image]

Your message to jane@a.example couldn't be delivered.

jane wasn't found at a.example.

Original Message Details
Sender Address: support@shop.example
Recipient Address: jane@a.example
Subject: Re: Order 4711

Error Details
Error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient jane@a.example not found by SMTP address lookup`,
    [[jane, 'hard', '5.1.10', '5.1.10']],
  ],
];

test.each(dialects)(
  'a text bounce of %s names each recipient with its reason',
  async (_, subject, text, found) => expectFailures(await readTextBounce(subject, text), found),
);
