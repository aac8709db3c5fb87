import type { Law } from './audit.ts';
import { markPattern, type Write } from './journal.ts';

type SeenEffect = { place: string; mark: string; times: number };

export const writeLaws: Law[] = [
  {
    text: 'Each write is answered in the end',
    find: async (_sql, { writes }) =>
      writes
        .filter(({ outcome }) => outcome === 'unanswered')
        .map(({ name, status, tries }) => `${name}: the last of ${tries} answers was ${status || 'none'}`),
  },
  {
    text: 'Each write answered 2xx has its effect once, each refused one has none',
    find: async (sql, { writes }) => {
      const seen = await sql<SeenEffect[]>`
        select place, mark, count(*)::int as times
          from (select kind::text as place, substring(text from ${markPattern}) as mark
                  from messages where kind in ('note', 'outbound')
                union all
                select 'edit', data ->> 'draft_id' from events where type = 'draft.edited'
                union all
                select 'rejection', substring(data ->> 'reason' from ${markPattern})
                  from events where type = 'draft.rejected'
                union all
                select 'closing', substring(data ->> 'resolution' from ${markPattern})
                  from events where type = 'ticket.closed'
                union all
                select 'snooze', data ->> 'until' from events where type = 'ticket.snoozed') as effects
         where mark is not null
         group by place, mark`;
      const times = new Map(seen.map((effect) => [`${effect.place} ${effect.mark}`, effect.times]));
      const expected = countExpected(writes);
      return [...new Set([...expected.keys(), ...times.keys()])].flatMap((key) => {
        const { least, most } = expected.get(key) ?? { least: 0, most: 0 };
        const found = times.get(key) ?? 0;
        if (found >= least && found <= most) return [];
        return [`${key}: ${found} times, not ${least === most ? least : `${least} to ${most}`}`];
      });
    },
  },
];

/** Without an answer nobody can tell: then it may have happened or not. */
function countExpected(writes: Write[]): Map<string, { least: number; most: number }> {
  const expected = new Map<string, { least: number; most: number }>();
  for (const { outcome, effects } of writes) {
    for (const { place, mark } of effects) {
      const key = `${place} ${mark}`;
      const { least, most } = expected.get(key) ?? { least: 0, most: 0 };
      expected.set(key, {
        least: least + (outcome === 'done' ? 1 : 0),
        most: most + (outcome === 'refused' ? 0 : 1),
      });
    }
  }
  return expected;
}
