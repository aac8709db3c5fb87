'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { BlockedSender } from '#lib/mailboxes/blocked-sender-schema.ts';
import { api, wordsOf } from '../data/api.ts';
import { useBlocked, useKeptOut } from '../data/held.ts';
import { keys } from '../data/keys.ts';
import { useMailboxes } from '../data/reference.ts';
import { useDesk } from '../shell/desk.tsx';
import { Go, useGo } from '../shell/navigation.tsx';
import { Ago, At } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Split, SplitRow } from '../ui/split.tsx';
import { HeldHead } from './held-head.tsx';

/** Whose mail is ignored, who said so, and what was kept out since. */
export function Blocked({ chosen }: { chosen: string | null }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useBlocked();
  const blocks = data?.pages.flatMap((page) => page.data);
  const block = blocks?.find(({ id }) => id === chosen);
  return (
    <Split
      title="Held"
      says={<HeldHead show="blocked" />}
      back="/held?show=blocked"
      empty={blocks?.length === 0}
      nothing={blocks?.length ? 'Choose a block to see what it keeps out.' : <NobodyBlocked />}
      detail={block ? <Detail key={block.id} block={block} /> : null}
      list={
        <>
          <BlockForm />
          <ul className="px-1.5 pb-2">
            {blocks?.map((one) => (
              <SplitRow
                key={one.id}
                href={`/held?show=blocked&block=${one.id}`}
                current={one.id === chosen}
                first={one.sender}
                aside={<Ago at={one.created_at} />}
                second={keptWords(one)}
              />
            ))}
          </ul>
          {hasNextPage ? (
            <Button
              look="muted"
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

function NobodyBlocked() {
  return (
    <p className="max-w-[44ch] text-center">
      Nobody is blocked. Whoever is blocked writes in vain: their mail is kept, but opens nothing.
    </p>
  );
}

function keptWords({ ignored }: BlockedSender) {
  return ignored === 0 ? 'No mail since' : ignored === 1 ? '1 mail kept out' : `${ignored} mails kept out`;
}

function BlockForm() {
  const client = useQueryClient();
  const { user } = useDesk();
  if (user.role === 'viewer') return null;
  const block = async (form: HTMLFormElement) => {
    try {
      await api.post('/blocked-senders', { sender: String(new FormData(form).get('sender')) });
      form.reset();
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await client.invalidateQueries({ queryKey: keys.blocked });
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
      <Button look="outline" type="submit" className="h-8 pointer-coarse:h-10">
        Block
      </Button>
    </form>
  );
}

function Detail({ block }: { block: BlockedSender }) {
  const client = useQueryClient();
  const go = useGo();
  const { user } = useDesk();
  const mailbox = useMailboxes().find(({ id }) => id === block.mailbox_id);
  const { data: kept = [] } = useKeptOut(block.id);
  const lift = async (release: boolean) => {
    try {
      const { released } = await api.post<{ released: number }>(`/blocked-senders/${block.id}/lift`, {
        release,
      });
      toast(`${block.sender} may write again.${release ? ` ${released} mails are being filed.` : ''}`);
      go('/held?show=blocked');
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await Promise.all(
      [keys.blocked, keys.held, keys.ledger].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-4 pb-10 md:px-8 md:pt-6">
      <h2 className="font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
        {block.sender}
      </h2>
      <p className="mt-1 text-muted text-small">
        Blocked by {block.created_by} in {mailbox?.address ?? 'every mailbox'} · <At at={block.created_at} />
      </p>
      {user.role === 'viewer' ? null : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button look="outline" onClick={() => void lift(false)}>
            Lift the block
          </Button>
          {block.ignored > 0 ? (
            <Button look="outline" onClick={() => void lift(true)}>
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
            <Go
              href={`/held?show=ignored&mail=${id}`}
              className="flex items-baseline gap-3 py-2 underline-offset-3 hover:underline"
            >
              <span className="min-w-0 flex-1 truncate">{subject || 'No subject'}</span>
              <span className="min-w-0 max-w-48 truncate text-muted text-small">{from.address}</span>
              <Ago at={at} className="shrink-0 text-muted text-small tabular-nums" />
            </Go>
          </li>
        ))}
      </ul>
    </div>
  );
}
