import { eq } from 'drizzle-orm';
import { articles, contacts, tickets } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx } from '#lib/platform/context.ts';
import type { SampleData } from './schema.ts';

/** How many samples there are. @throws Refusal `forbidden` for whoever is no admin of every mailbox. */
export async function getSampleData(ctx: Ctx): Promise<SampleData> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  return countSamples(ctx);
}

/** The same for whoever may ask already. */
export async function countSamples({ db }: Ctx): Promise<SampleData> {
  const [ofTickets, ofContacts, ofArticles] = await Promise.all([
    db.$count(tickets, eq(tickets.sample, true)),
    db.$count(contacts, eq(contacts.sample, true)),
    db.$count(articles, eq(articles.sample, true)),
  ]);
  return { tickets: ofTickets, contacts: ofContacts, articles: ofArticles };
}
