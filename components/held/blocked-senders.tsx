'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { BlockedSender } from '#lib/mailboxes/blocked-sender-schema.ts';
import { api, errorMessage, unwrap } from '../data/api.ts';
import { useBlockedMail, useBlockedSenders } from '../data/held.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useMailboxes } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { DateTime, TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { SplitView, SplitViewRow } from '../ui/split-view.tsx';
import { HeldHeader } from './held-header.tsx';

/** Whose mail is ignored, who said so, and what was kept out since. */
export function BlockedSenders({ selectedId }: { selectedId: string | null }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useBlockedSenders();
  const blocks = data?.pages.flatMap((page) => page.data);
  const block = blocks?.find(({ id }) => id === selectedId);
  return (
    <SplitView
      title="Held"
      description={<HeldHeader show="blocked" />}
      back="/held?show=blocked"
      isEmpty={blocks?.length === 0}
      emptyState={blocks?.length ? 'Choose a block to see what it keeps out.' : <NoBlockedSenders />}
      detail={block ? <BlockDetail key={block.id} block={block} /> : null}
      list={
        <>
          <BlockForm />
          <ul className="px-1.5 pb-2">
            {blocks?.map((one) => (
              <SplitViewRow
                key={one.id}
                href={`/held?show=blocked&block=${one.id}`}
                current={one.id === selectedId}
                title={one.sender}
                meta={<TimeAgo at={one.created_at} />}
                subtitle={ignoredLabel(one)}
              />
            ))}
          </ul>
          {hasNextPage ? (
            <Button
              variant="muted"
              className="mb-4 ml-3"
              disabled={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              Show more
            </Button>
          ) : null}
        </>
      }
    />
  );
}

function NoBlockedSenders() {
  return (
    <p className="max-w-[44ch] text-center">
      Nobody is blocked. Whoever is blocked writes in vain: their mail is kept, but opens emptyState.
    </p>
  );
}

function ignoredLabel({ ignored }: BlockedSender) {
  return ignored === 0 ? 'No mail since' : ignored === 1 ? '1 mail kept out' : `${ignored} mails kept out`;
}

function BlockForm() {
  const client = useQueryClient();
  const { user } = useAppContext();
  if (user.role === 'viewer') return null;
  const block = async (form: HTMLFormElement) => {
    try {
      const sender = String(new FormData(form).get('sender'));
      await api['blocked-senders'].$post({ json: { sender } });
      form.reset();
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.blockedSenders });
  };
  return (
    <form
      className="mb-3 flex items-end gap-2 px-4"
      onSubmit={(event) => {
        event.preventDefault();
        void block(event.currentTarget);
      }}
    >
      <Field label="Address or domain" className="min-w-0 flex-1">
        {(props) => <Input {...props} name="sender" required maxLength={254} autoComplete="off" />}
      </Field>
      <Button variant="outline" type="submit" className="h-8 pointer-coarse:h-10">
        Block
      </Button>
    </form>
  );
}

function BlockDetail({ block }: { block: BlockedSender }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { user } = useAppContext();
  const mailbox = useMailboxes().find(({ id }) => id === block.mailbox_id);
  const { data: kept = [] } = useBlockedMail(block.id);
  const lift = async (release: boolean) => {
    try {
      const { released } = await unwrap(
        api['blocked-senders'][':id'].lift.$post({ param: { id: block.id }, json: { release } }),
      );
      toast(`${block.sender} may write again.${release ? ` ${released} mails are being filed.` : ''}`);
      navigate('/held?show=blocked');
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await Promise.all(
      [queryKeys.blockedSenders, queryKeys.held, queryKeys.ledger].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-4 pb-10 md:px-8 md:pt-6">
      <h2 className="font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
        {block.sender}
      </h2>
      <p className="mt-1 text-muted text-small">
        BlockedSenders by {block.created_by} in {mailbox?.address ?? 'every mailbox'} ·{' '}
        <DateTime at={block.created_at} />
      </p>
      {user.role === 'viewer' ? null : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button variant="outline" onClick={() => void lift(false)}>
            Lift the block
          </Button>
          {block.ignored > 0 ? (
            <Button variant="outline" onClick={() => void lift(true)}>
              Lift it and file {block.ignored === 1 ? 'the mail' : `all ${block.ignored} mails`}
            </Button>
          ) : null}
        </div>
      )}
      <h3 className="mt-6 mb-1.5 text-muted text-small">What it has kept out</h3>
      {kept.length === 0 ? <p className="text-muted">Nothing yet.</p> : null}
      <ul className="divide-y">
        {kept.map(({ id, subject, from, received_at: at }) => (
          <li key={id}>
            <Link
              href={`/held?show=ignored&mail=${id}`}
              className="flex items-baseline gap-3 py-2 underline-offset-3 hover:underline"
            >
              <span className="min-w-0 flex-1 truncate">{subject || 'No subject'}</span>
              <span className="min-w-0 max-w-48 truncate text-muted text-small">{from.address}</span>
              <TimeAgo at={at} className="shrink-0 text-muted text-small tabular-nums" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
