import { cookies } from 'next/headers';
import { cache } from 'react';
import { serverContext } from '#app/server/context.ts';
import { currentActor } from '#app/server/session.ts';
import { readableEventId } from '#lib/platform/events.ts';

const readPage = cache(async () => {
  const browserZone = (await cookies()).get('cs_tz')?.value;
  const ctx = { ...(await serverContext(await currentActor())), ...(browserZone ? { browserZone } : {}) };
  return { ctx, after: await readableEventId(ctx) };
});

/** The context of the person who looks at this page; once per request. */
export const pageContext = async () => (await readPage()).ctx;

/** The last event before anything of this page was read: the live stream goes on from there. */
export const streamStartEventId = async () => (await readPage()).after;
