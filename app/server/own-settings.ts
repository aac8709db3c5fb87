import { cache } from 'react';
import { ownSettings } from '#lib/users/own-account.ts';
import { serverContext } from './context.ts';
import { currentActor } from './session.ts';

/** What whoever looks at this page has set for themselves; read once per request. */
export const currentSettings = cache(async () => ownSettings(await serverContext(await currentActor())));
