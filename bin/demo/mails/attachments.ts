import type { DemoMail } from '../mail.ts';

const order = `model,colour,pieces,note
Harbour,red,12,
Harbour,cream,6,if possible in one carton
Lantern,white,6,
Pilot,black,12,with silicone seals
`;

const meeting = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Quill and Co//Calendar//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:stand-4711@quill.example
DTSTAMP:20260105T090000Z
DTSTART:20270114T100000Z
DTEND:20270114T103000Z
SUMMARY:Spring fair: the stand of the kettle works
LOCATION:Hall 4, or by telephone
ORGANIZER;CN=Sofia Quill:mailto:sofia@quill.example
ATTENDEE;RSVP=TRUE;CN=Kettle works:mailto:events@morrow.example
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

/** Mails with documents: an order as CSV, an invitation, an invoice to reissue. */
export const attachmentMails: DemoMail[] = [
  {
    name: 'invoice',
    from: { name: 'Buchhaltung Studio Nordlicht', address: 'buchhaltung@nordlicht.example' },
    subject: 'Copy of the invoice for MK-20377, with VAT ID',
    text: `Hello,

could you send us a copy of the invoice for order MK-20377, made out to

Studio Nordlicht GmbH, Hafenweg 3, Kiel
VAT ID DE000000000

Our tax adviser will not accept the one without the VAT ID.

Kind regards
Katrin Behrens`,
  },
  {
    name: 'order-as-csv',
    from: { name: 'Marguerite Pell', address: 'orders@pellandsons.example' },
    subject: 'Our spring order (CSV)',
    text: `Good afternoon,

please find our spring order in the attached file. Trade account 1187. Is everything in stock, and could you deliver in
the first week of March?

Marguerite Pell
Pell & Sons, Ironmongers`,
    attachments: [{ filename: 'spring-order.csv', content: order, contentType: 'text/csv; charset=utf-8' }],
  },
  {
    name: 'invitation',
    from: { name: 'Sofia Quill', address: 'sofia@quill.example' },
    subject: 'Invitation: Spring fair, the stand',
    text: 'Hello, shall we go through the plan of the stand on the 14th at ten? The invitation is attached. Sofia',
    icalEvent: { method: 'REQUEST', filename: 'invite.ics', content: meeting },
  },
];
