import { notFound } from 'next/navigation';
import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { MailboxPage } from '#components/settings/mailbox/mailbox-page.tsx';
import { getImapAccount } from '#lib/mailboxes/imap-accounts.ts';
import { getMailbox } from '#lib/mailboxes/mailboxes.ts';
import { getMirror } from '#lib/mailboxes/mirror-accounts.ts';
import { listSendingFigures } from '#lib/outbound/sending-figures.ts';
import { scopesOf } from '#lib/platform/context.ts';
import { relayFromEnv } from '#lib/relays/relay-selection.ts';
import { listRelays } from '#lib/relays/relays.ts';
import { HydrateQueries } from '../../../_prefetch/hydrate-queries.tsx';
import { orNotFound, orNull } from '../../../_prefetch/or-not-found.ts';
import { pageContext } from '../../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('settings.mailbox.title'));

export default async function MailboxSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext();
  if (!scopesOf(ctx.actor).includes('admin')) notFound();
  await orNotFound(getMailbox(ctx, id));
  const [figures, relays, imap, mirror] = await Promise.all([
    listSendingFigures(ctx),
    listRelays(ctx),
    orNull(getImapAccount(ctx, id)),
    orNull(getMirror(ctx, id)),
  ]);
  const page = { data: relays, next_cursor: null, has_more: false, from_settings: relayFromEnv(ctx) };
  return (
    <HydrateQueries
      data={[
        [queryKeys.sendingFigures, figures],
        [queryKeys.relays, page],
        [queryKeys.imapAccount(id), imap],
        [queryKeys.mirror(id), mirror],
      ]}
    >
      <MailboxPage id={id} />
    </HydrateQueries>
  );
}
