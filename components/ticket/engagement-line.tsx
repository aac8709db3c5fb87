import type { Engagement } from '#lib/tickets/schema.ts';
import { linkLabel, timesLabel } from '../labels/engagement.ts';
import { DateTime } from '../time.tsx';

/** Whether a reply was opened and its links were followed, where the mailbox counts that. */
export function EngagementLine({ engagement }: { engagement: Engagement | null }) {
  if (!engagement || (engagement.opens === 0 && engagement.clicks.length === 0)) return null;
  const { opens, first_opened_at: firstAt, clicks } = engagement;
  return (
    <ul aria-label="What became known of it" className="mt-1 flex flex-wrap gap-x-3 text-muted text-small">
      {opens > 0 ? (
        <li>
          Opened {timesLabel(opens)}
          {firstAt ? (
            <>
              , first <DateTime at={firstAt} />
            </>
          ) : null}
        </li>
      ) : null}
      {clicks.map(({ url, count, first_at }) => (
        <li key={url} title={url} className="max-w-full truncate">
          Followed {linkLabel(url)} {timesLabel(count)}, first <DateTime at={first_at} />
        </li>
      ))}
    </ul>
  );
}
