import type { Actor } from '#lib/platform/context.ts';

/** The one shop of all tests: Tarn & Tide sells bags and tents. */
export const shop = {
  domain: 'shop.example',
  support: { name: 'Tarn & Tide Support', address: 'support@shop.example' },
  admin: { email: 'grace@shop.example', password: 'a password for the tests' },
};

/** The customer, when a test needs only one. */
export const ada = { name: 'Ada Lovelace', address: 'ada@customer.example' };

/** What a customer asks, and what the shop answers, when the words do not matter. */
export const question = { subject: 'Where is my parcel?', text: 'Order 1001 has not come.' };
export const answer = 'It left on Monday.';

/** A member of the team who reaches every mailbox. */
export const mia: Actor & { type: 'user' } = {
  type: 'user',
  id: `usr_${'0'.repeat(32)}`,
  name: 'Mia',
  role: 'member',
  mailboxIds: null,
};
