'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
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
import { ShowMore } from '../ui/show-more.tsx';
import { SplitView, SplitViewRow } from '../ui/split-view.tsx';
import { toast } from '../ui/toast.ts';
import { HeldHeader } from './held-header.tsx';

/** Whose mail is ignored, who said so, and what was kept out since. */
export function BlockedSenders({ selectedId }: { selectedId: string | null }) {
  const t = useTranslations('held');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useBlockedSenders();
  const blocks = data?.pages.flatMap((page) => page.data);
  const block = blocks?.find(({ id }) => id === selectedId);
  return (
    <SplitView
      title={t('title')}
      description={<HeldHeader show="blocked" />}
      back="/held?show=blocked"
      isEmpty={blocks?.length === 0}
      emptyState={
        blocks?.length ? (
          t('blocked.select')
        ) : (
          <p className="max-w-[44ch] text-center">{t('blocked.empty')}</p>
        )
      }
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
                subtitle={t('blocked.count', { count: one.ignored })}
              />
            ))}
          </ul>
          <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} className="px-3 pb-4" />
        </>
      }
    />
  );
}

function BlockForm() {
  const t = useTranslations('held.blocked');
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
      <Field label={t('sender')} className="min-w-0 flex-1">
        {(props) => <Input {...props} name="sender" required maxLength={254} autoComplete="off" />}
      </Field>
      <Button variant="outline" type="submit" className="h-8 pointer-coarse:h-10">
        {t('submit')}
      </Button>
    </form>
  );
}

function BlockDetail({ block }: { block: BlockedSender }) {
  const t = useTranslations('held.blocked');
  const common = useTranslations('common');
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
      const { sender } = block;
      toast(release ? t('unblockedAndFiled', { sender, count: released }) : t('unblocked', { sender }));
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
  const time = () => <DateTime at={block.created_at} />;
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-4 pb-10 md:px-8 md:pt-6">
      <h2 className="font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
        {block.sender}
      </h2>
      <p className="mt-1 text-muted text-small">
        {mailbox
          ? t.rich('byInMailbox', { person: block.created_by, mailbox: mailbox.address, time })
          : t.rich('byInAllMailboxes', { person: block.created_by, time })}
      </p>
      {user.role === 'viewer' ? null : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button variant="outline" onClick={() => void lift(false)}>
            {t('unblock')}
          </Button>
          {block.ignored > 0 ? (
            <Button variant="outline" onClick={() => void lift(true)}>
              {t('unblockAndFile', { count: block.ignored })}
            </Button>
          ) : null}
        </div>
      )}
      <h3 className="mt-6 mb-1.5 text-muted text-small">{t('mails')}</h3>
      {kept.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      <ul className="divide-y">
        {kept.map(({ id, subject, from, received_at: at }) => (
          <li key={id}>
            <Link
              href={`/held?show=ignored&mail=${id}`}
              className="flex items-baseline gap-3 py-2 underline-offset-3 hover:underline"
            >
              <span className="min-w-0 flex-1 truncate">{subject || common('noSubject')}</span>
              <span className="min-w-0 max-w-48 truncate text-muted text-small">{from.address}</span>
              <TimeAgo at={at} className="shrink-0 text-muted text-small tabular-nums" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
