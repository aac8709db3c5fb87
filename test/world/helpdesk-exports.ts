import { strToU8, zipSync } from 'fflate';

/** Small exports of other helpdesks, as those write them; people and words are made up. */

const time = (day: number, hour = 9) => new Date(Date.UTC(2021, 2, day, hour)).toISOString();
export const exportDay = (day: number, hour = 9) => new Date(time(day, hour));

export const zendeskUsers = [
  { id: 501, name: 'Ada Byron', email: 'Ada@Example.com', role: 'end-user', suspended: true },
  { id: 502, name: 'Nora Lang', email: 'nora@team.example', role: 'agent' },
  { id: 503, name: 'Ben Byron', email: 'ben@example.com', role: 'end-user' },
  { id: 504, name: 'Telephone', email: null, role: 'end-user' },
];

const zendeskTicket = {
  url: 'https://lamps.zendesk.example/api/v2/tickets/1.json',
  status: 'closed',
  priority: 'high',
  tags: ['Lamp', 'broken'],
  requester_id: 501,
  assignee_id: 502,
  created_at: time(1),
  updated_at: time(5),
};

export const zendeskTickets = [
  {
    ...zendeskTicket,
    id: 1,
    subject: 'The lamp flickers',
    comments: [
      {
        id: 11,
        author_id: 501,
        html_body: '<p>It <b>flickers</b>.</p><script>alert(1)</script>',
        plain_body: 'It flickers.',
        public: true,
        created_at: time(1),
        attachments: [{ file_name: 'lamp.jpg', content_url: 'https://lamps.zendesk.example/lamp.jpg' }],
      },
      {
        id: 12,
        author_id: 502,
        plain_body: 'Known fault, see the list.',
        public: false,
        created_at: time(2),
      },
      { id: 13, author_id: 502, plain_body: 'We send you a new one.', public: true, created_at: time(3) },
      { id: 14, author_id: 503, plain_body: 'Thanks, also from me.', public: true, created_at: time(4) },
    ],
  },
  {
    ...zendeskTicket,
    id: 2,
    status: 'open',
    priority: null,
    assignee_id: null,
    subject: 'How do I change the bulb?',
    description: 'I cannot find the screw.',
    comments: [],
  },
  { ...zendeskTicket, id: 3, subject: 'Gone', status: 'deleted' },
  { ...zendeskTicket, id: 4, subject: 'By telephone', requester_id: 504, description: 'They rang.' },
  { ...zendeskTicket, id: 5, subject: 'No time', created_at: 'yesterday' },
];

/** One record a line, with a line that broke off. */
export function zendeskLines(tickets: unknown[] = zendeskTickets): Buffer {
  const lines = tickets.map((ticket) => JSON.stringify(ticket));
  return Buffer.from(
    `${[...lines.slice(0, 1), '{"id": 9, "subject": "broke of', ...lines.slice(1)].join('\n')}\n`,
  );
}

/** Pages of the API in a ZIP, the people after the tickets that name them. */
export function zendeskZip(tickets: unknown[] = zendeskTickets): Buffer {
  const file = (value: unknown) => strToU8(JSON.stringify(value, null, 2));
  return Buffer.from(
    zipSync({
      'tickets-1.json': file({ tickets, next_page: null, count: tickets.length }),
      'users.json': file({ users: zendeskUsers, next_page: null }),
      'organizations.json': file({ organizations: [{ id: 7, name: 'Lamps', organization_fields: {} }] }),
      'readme.txt': strToU8('Not read.'),
    }),
  );
}

const helpScoutPerson = { id: 21, first: 'Ada', last: 'Byron', email: 'ada@example.com' };
const helpScoutUser = { id: 31, type: 'user', first: 'Nora', last: 'Lang', email: 'nora@team.example' };

/** A page of Help Scout's conversations with their threads, the newest first. */
export const helpScoutPage = {
  _embedded: {
    conversations: [
      {
        id: 9001,
        number: 12,
        subject: 'My invoice',
        status: 'closed',
        state: 'published',
        mailboxId: 3,
        createdAt: time(1),
        closedAt: time(4),
        userUpdatedAt: time(4),
        tags: [{ id: 1, tag: 'Billing-old', color: '#fff' }],
        assignee: helpScoutUser,
        primaryCustomer: { ...helpScoutPerson, type: 'customer' },
        _embedded: {
          threads: [
            { id: 4, type: 'lineitem', state: 'published', createdAt: time(4), createdBy: helpScoutUser },
            { id: 5, type: 'message', state: 'draft', body: 'Not sent', createdAt: time(3, 11) },
            {
              id: 3,
              type: 'message',
              state: 'published',
              body: 'It is attached.<br>Nora',
              createdAt: time(3),
              createdBy: helpScoutUser,
              _embedded: { attachments: [{ id: 8, filename: 'invoice.pdf', mimeType: 'application/pdf' }] },
            },
            {
              id: 2,
              type: 'note',
              state: 'published',
              body: 'Paid twice?',
              createdAt: time(2),
              createdBy: helpScoutUser,
            },
            {
              id: 1,
              type: 'customer',
              state: 'published',
              body: 'Where is my invoice?',
              createdAt: time(1),
              createdBy: { ...helpScoutPerson, type: 'customer' },
            },
          ],
        },
      },
      {
        id: 9002,
        subject: 'Win now',
        status: 'spam',
        state: 'published',
        createdAt: time(2),
        primaryCustomer: helpScoutPerson,
        _embedded: { threads: [] },
      },
    ],
  },
  page: { size: 25, totalElements: 2, totalPages: 1, number: 1 },
};

/** FreeScout's page: the same shape, other names of people, files and tags. */
export const freeScoutPage = {
  _embedded: {
    conversations: [
      {
        id: 1,
        number: 3,
        subject: 'Wo ist mein Paket?',
        status: 'pending',
        state: 'published',
        createdAt: time(6),
        updatedAt: time(7),
        closedAt: null,
        tags: [{ id: 1, name: 'Versand' }],
        assignee: null,
        customer: { id: 8, type: 'customer', firstName: 'Cleo', lastName: 'Falk', email: 'cleo@example.com' },
        _embedded: {
          threads: [
            {
              id: 2,
              type: 'message',
              state: 'published',
              body: '<p>Es ist unterwegs.</p>',
              createdAt: time(7),
              createdBy: {
                id: 1,
                type: 'user',
                firstName: 'Unbekannt',
                lastName: '',
                email: 'x@team.example',
              },
              _embedded: { attachments: [{ id: 5, fileName: 'beleg.pdf', mimeType: 'application/pdf' }] },
            },
            {
              id: 1,
              type: 'customer',
              state: 'published',
              body: '<p>Es sollte gestern kommen.</p>',
              createdAt: time(6),
              createdBy: {
                id: 8,
                type: 'customer',
                firstName: 'Cleo',
                lastName: 'Falk',
                email: 'cleo@example.com',
              },
            },
          ],
        },
      },
    ],
  },
};

export const asJson = (value: unknown) => Buffer.from(JSON.stringify(value));
