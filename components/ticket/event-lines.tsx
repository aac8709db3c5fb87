'use client';
import type { Event } from '#lib/platform/events.ts';
import { describeEvent } from '../labels/events.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { DateTime } from '../time.tsx';

/** What happened between two entries, in small type. */
export function EventLines({ events }: { events: Event[] }) {
  const { user } = useAppContext();
  return (
    <ul className="my-3 flex flex-col gap-0.5 pl-9 text-muted max-md:pl-0 text-small">
      {events.map((event) => {
        const line = describeEvent(event);
        if (!line) return null;
        const who = line.who !== null && event.actor.id === user.id ? 'You' : line.who;
        return (
          <li key={event.id} className="flex items-baseline gap-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {who ? `${who} ${line.label}` : line.label}
              {line.ticket ? (
                <>
                  {' '}
                  <Link
                    href={`/tickets/${line.ticket}`}
                    className="rounded-sm underline decoration-strong-line underline-offset-3 hover:text-text hover:decoration-current"
                  >
                    #{line.ticket}
                  </Link>
                </>
              ) : null}
              {line.detail ? `: ${line.detail}` : ''}
            </span>
            <DateTime at={event.created_at} className="shrink-0 tabular-nums" />
          </li>
        );
      })}
    </ul>
  );
}
