import { cache } from 'react';
import { serverContext } from '#app/server/context.ts';
import { currentActor } from '#app/server/session.ts';

/** The context of the person who looks at this page; once per request. */
export const deskContext = cache(async () => serverContext(await currentActor()));
