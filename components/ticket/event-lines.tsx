'use client';
import { useLocale, useTranslations } from 'use-intl';
import type { Event } from '#lib/platform/events.ts';
import { settlerName } from '../labels/deliveries.ts';
import { describeEvent, type EventLine } from '../labels/events.ts';
import { useTold } from '../labels/told.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { DateTime } from '../time.tsx';

/** What happened between two entries, in small type. */
export function EventLines({ events }: { events: Event[] }) {
  const locale = useLocale();
  return (
    <ul className="my-3 flex flex-col gap-0.5 pl-9 text-muted max-md:pl-0 text-small">
      {events.map((event) => {
        const line = describeEvent(event, locale);
        return line ? (
          <li key={event.id} className="flex items-baseline gap-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <Line line={line} event={event} />
            </span>
            <DateTime at={event.created_at} className="shrink-0 tabular-nums" />
          </li>
        ) : null;
      })}
    </ul>
  );
}

function Line({ line: { key, values, ticket, detail, told }, event }: { line: EventLine; event: Event }) {
  const t = useTranslations('events');
  const deliveries = useTranslations('delivery');
  const tell = useTold();
  const { user } = useAppContext();
  const { actor, data } = event;
  const name = data.by_rule ? t('rule', { name: actor.name }) : actor.name;
  const who = actor.id === user.id ? t('you') : name;
  const link = () => (
    <Link
      href={`/tickets/${ticket}`}
      className="rounded-sm underline decoration-strong-line underline-offset-3 hover:text-text hover:decoration-current"
    >
      #{ticket}
    </Link>
  );
  // Which values a line takes the types of the catalogue cannot follow: its test does.
  const taken: { who: string } = { who, ...values, ...settledBy(deliveries, values), ...{ ticket: link } };
  const text = t.rich(`lines.${key}` as 'lines.closed', taken);
  return detail ? t.rich('detail', { line: () => text, detail: told ? tell(told) : detail }) : text;
}

/** What proof settled a delivery, in the reader's words. */
function settledBy(t: ReturnType<typeof useTranslations<'delivery'>>, { by }: EventLine['values']) {
  return by === undefined ? {} : { by: settlerName(t, String(by)) };
}
