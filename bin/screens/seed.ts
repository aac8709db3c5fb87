import { withContext } from '#bin/start/context.ts';
import { createDomain } from '#lib/domains/domains.ts';
import { blockSender } from '#lib/mailboxes/blocked-senders.ts';
import type { Env } from '#lib/platform/env.ts';
import { suppressManually } from '#lib/suppressions/suppress-manually.ts';

/** What the demo shop lacks, so that no list of the settings is empty. No relay: then its mail would leave. */
export async function seedMore(env: Env): Promise<void> {
  await withContext(env, async (ctx) => {
    await createDomain(ctx, { name: env.MAIL_DOMAIN });
    await suppressManually(ctx, { address: 'gone@fairweather.example', detail: 'Left the company.' });
    await blockSender(ctx, { sender: '@m0rrow-login.example', mailboxId: null });
  });
}
