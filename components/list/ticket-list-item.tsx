import { memo } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { StatusGlyph, statusLabels } from '../ui/glyphs.tsx';
import { StateLine } from './state-line.tsx';

type TicketListItemProps = {
  row: TicketRow;
  /** Its position in the list, from 1, and the list’s length, -1 when unknown. */
  position: number;
  setSize: number;
  href: string;
  current: boolean;
  isNew: boolean;
  onPrefetch: () => void;
  onFocus: () => void;
};

export const TicketListItem = memo(
  function TicketListItem({
    row,
    position,
    setSize,
    href,
    current,
    isNew,
    onPrefetch,
    onFocus,
  }: TicketListItemProps) {
    const { unread } = row;
    const isClosed = row.status === 'closed';
    const tags = row.tags.filter((tag) => !isRedundantTag(row, tag));
    return (
      <li
        data-row={row.id}
        aria-posinset={position}
        aria-setsize={setSize}
        className={cn('h-14 overflow-hidden', isNew ? 'animate-appear' : '')}
      >
        <Link
          href={href}
          aria-current={current ? 'true' : undefined}
          onPointerEnter={onPrefetch}
          onFocus={() => {
            onPrefetch();
            onFocus();
          }}
          className={cn(
            'relative grid h-full grid-cols-[16px_minmax(0,1fr)] content-center gap-x-2.5 gap-y-0.5 rounded-md pr-2.5 pl-4 outline-offset-[-2px] transition-colors duration-75',
            current ? 'bg-selected' : 'hover:bg-hover',
          )}
        >
          {unread ? (
            <span className="-translate-y-1/2 absolute top-[17px] left-1.5 size-1.5 rounded-full bg-text">
              <span className="sr-only">Unread. </span>
            </span>
          ) : null}
          <span className="flex h-5 items-center">
            <StatusGlyph status={row.status} />
            <span className="sr-only">{statusLabels[row.status]}. </span>
          </span>
          <span className="flex min-w-0 items-baseline gap-2">
            <span
              className={cn(
                'min-w-0 shrink truncate',
                unread ? 'font-semibold' : isClosed ? 'text-muted' : 'font-medium',
              )}
            >
              {row.contact.name ?? row.contact.address}
            </span>
            {tags.length > 0 ? (
              <span className="min-w-6 flex-1 shrink-[3] truncate text-muted text-small">
                {tags.join(', ')}
              </span>
            ) : (
              <span className="flex-1" />
            )}
            <TimeAgo at={row.last_message_at} className="shrink-0 text-muted text-small tabular-nums" />
          </span>
          <span className="col-start-2 flex min-w-0 items-baseline gap-2.5">
            <span
              className={cn('min-w-0 flex-1 truncate', unread ? 'font-medium' : isClosed ? 'text-muted' : '')}
            >
              {row.subject || 'No subject'}
            </span>
            <StateLine row={row} />
          </span>
        </Link>
      </li>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.position === after.position &&
    before.setSize === after.setSize &&
    before.href === after.href &&
    before.current === after.current &&
    before.isNew === after.isNew,
);

/** Tags that the state line already expresses are left out. */
function isRedundantTag(row: TicketRow, tag: string) {
  return (
    (tag === 'urgent' && row.priority === 'urgent') || (tag === 'needs-human' && row.status !== 'closed')
  );
}
