import { Paperclip } from 'lucide-react';
import { Fragment, memo } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { PersonAvatar } from '../person-avatar.tsx';
import { RowPresence } from '../presence/row-presence.tsx';
import { SampleMark } from '../samples/sample-mark.tsx';
import { Snippet } from '../search/snippet.tsx';
import { Link } from '../shell/navigation.tsx';
import { TagWord } from '../tags/tag-word.tsx';
import { TimeAgo } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { StateLine } from './state-line.tsx';
import type { ListRow } from './use-kept-rows.ts';

type TicketListItemProps = {
  row: ListRow;
  /** Its position in the list, from 1, and the list’s length, -1 when unknown. */
  position: number;
  setSize: number;
  href: string;
  current: boolean;
  isNew: boolean;
  /** It is no longer what the list is about, and stands here until the list is left. */
  isGone: boolean;
  isSelected: boolean;
  /** The line below: where a search found the ticket, or how its newest mail begins. */
  excerpt: 'found' | 'newest' | null;
  onPrefetch: () => void;
  onFocus: () => void;
  /** `range`: with all rows since the one that was selected last. */
  onSelect: (id: string, range: boolean) => void;
};

export const TicketListItem = memo(
  function TicketListItem({
    row,
    position,
    setSize,
    href,
    current,
    isNew,
    isGone,
    isSelected,
    excerpt,
    onPrefetch,
    onFocus,
    onSelect,
  }: TicketListItemProps) {
    const t = useTranslations('queue');
    const words = useTranslations();
    const { unread } = row;
    const isQuiet = isGone || row.status === 'closed';
    const tags = row.tags.filter((tag) => !isRedundantTag(row, tag));
    return (
      <li
        data-row={row.id}
        aria-posinset={position}
        aria-setsize={setSize}
        data-gone={isGone ? '' : undefined}
        className={cn(
          'group/row relative overflow-hidden',
          excerpt ? 'h-19' : 'h-14',
          isNew ? 'animate-appear' : '',
        )}
      >
        <Link
          href={href}
          aria-current={current ? 'true' : undefined}
          onPointerEnter={onPrefetch}
          onFocus={() => {
            onPrefetch();
            onFocus();
          }}
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
          onClick={(event) => {
            if (!event.shiftKey) return;
            event.preventDefault();
            onSelect(row.id, true);
          }}
          className={cn(
            'relative grid h-full grid-cols-[16px_minmax(0,1fr)] content-center gap-x-2.5 gap-y-0.5 rounded-md pr-2.5 pl-4 outline-offset-[-2px] transition-colors duration-75',
            current || isSelected ? 'bg-selected' : 'hover:bg-hover',
          )}
        >
          {unread ? (
            <span className="-translate-y-1/2 absolute top-[17px] left-1.5 size-1.5 rounded-full bg-text">
              <span className="sr-only">{words('list.unread')} </span>
            </span>
          ) : null}
          <span className="flex h-5 items-center">
            <StatusGlyph
              status={row.status}
              className="group-hover/row:invisible group-data-selecting/list:invisible"
            />
            <span className="sr-only">
              {isGone ? `${t('moved')} ` : ''}
              {words(`tickets.statuses.${row.status}`)}.{' '}
            </span>
          </span>
          <RowPresence ticketId={row.id} />
          <span className="flex min-w-0 items-baseline gap-2">
            <span
              className={cn(
                'min-w-0 shrink truncate',
                isQuiet ? 'text-muted' : unread ? 'font-semibold' : 'font-medium',
              )}
            >
              {row.contact.name ?? row.contact.address}
            </span>
            {row.message_count > 1 ? (
              <span className="shrink-0 text-muted text-small tabular-nums">
                <span aria-hidden title={t('messages', { count: row.message_count })}>
                  {row.message_count}
                </span>
                <span className="sr-only"> {t('messages', { count: row.message_count })}</span>
              </span>
            ) : null}
            {row.sample ? <SampleMark /> : null}
            {tags.length > 0 ? (
              <span className="min-w-6 flex-1 shrink-[3] truncate text-muted text-small">
                {tags.map((tag, at) => (
                  <Fragment key={tag}>
                    {at > 0 ? ', ' : ''}
                    <TagWord name={tag} />
                  </Fragment>
                ))}
              </span>
            ) : (
              <span className="flex-1" />
            )}
            {row.has_attachments ? (
              <span title={t('hasFiles')} className="shrink-0 self-center text-muted">
                <Paperclip aria-hidden className="size-3" />
                <span className="sr-only">{t('hasFiles')}</span>
              </span>
            ) : null}
            <TimeAgo at={row.last_message_at} className="shrink-0 text-muted text-small tabular-nums" />
          </span>
          <span className="@container col-start-2 flex min-w-0 items-baseline gap-2.5">
            <span
              className={cn('min-w-0 flex-1 truncate', isQuiet ? 'text-muted' : unread ? 'font-medium' : '')}
            >
              {row.subject || words('common.noSubject')}
            </span>
            <StateLine row={row} />
            {row.assignee_id && row.assignee_name ? (
              <span
                title={t('assignedTo', { name: row.assignee_name })}
                className="-mr-0.5 shrink-0 self-center"
              >
                <PersonAvatar
                  id={row.assignee_id}
                  name={row.assignee_name}
                  className="size-[18px] text-[8px]"
                />
                <span className="sr-only">{t('assignedTo', { name: row.assignee_name })}</span>
              </span>
            ) : null}
          </span>
          {excerpt ? (
            <span dir="auto" className="col-start-2 h-4.5 min-w-0 truncate text-muted text-small">
              {excerpt === 'found' ? <Snippet found={row} /> : row.preview}
            </span>
          ) : null}
        </Link>
        <label
          title={`${t('selectHint')} (x)`}
          className="absolute top-[3px] left-1.5 flex h-7 w-9 items-center justify-center opacity-0 has-checked:opacity-100 has-focus-visible:opacity-100 group-hover/row:opacity-100 group-data-selecting/list:opacity-100 pointer-coarse:top-0 pointer-coarse:left-1 pointer-coarse:h-9 pointer-coarse:w-10"
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('select', { number: String(row.number) })}
            checked={isSelected}
            onChange={(event) => onSelect(row.id, (event.nativeEvent as MouseEvent).shiftKey === true)}
            className="size-3.5 accent-(--ink-fill)"
          />
        </label>
      </li>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.position === after.position &&
    before.setSize === after.setSize &&
    before.href === after.href &&
    before.current === after.current &&
    before.isNew === after.isNew &&
    before.isGone === after.isGone &&
    before.isSelected === after.isSelected &&
    before.excerpt === after.excerpt,
);

/** Tags that the state line already expresses are left out. */
function isRedundantTag(row: TicketRow, tag: string) {
  return (
    (tag === 'sample' && row.sample) ||
    (tag === 'urgent' && row.priority === 'urgent') ||
    (tag === 'needs-human' && row.status !== 'closed')
  );
}
