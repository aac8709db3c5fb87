import type { Ctx } from '../context.ts';
import type { Ours } from '../mail/classification.ts';
import { isOurMessageId } from '../mail/message-id.ts';
import { ourAddresses } from './our-addresses.ts';

/** What is ours, so that our own mail is known when it comes back: the addresses that we send as, and our signature. */
export const readOurs = async (ctx: Ctx): Promise<Ours> => ({
  addresses: await ourAddresses(ctx),
  isOurMessageId: (id) => isOurMessageId(ctx.env.APP_SECRET!, domainOfId(id), id),
});

/** Whatever domain we sent from: only we can sign an id for it. */
const domainOfId = (id: string) => /@([^<>@]+)>$/.exec(id.trim())?.[1] ?? '';
