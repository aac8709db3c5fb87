import type { Law } from './audit.ts';

export const eventLaws: Law[] = [
  {
    text: 'Who follows the events sees each of them once, whatever web they come back to',
    find: async (sql, { followed }) => {
      const rows = await sql<{ id: number }[]>`
        select id::int from events where created_at < now() - interval '10 seconds'`;
      return followed.flatMap(({ from, ids, resets }, index) => {
        if (resets > 0 || from === null)
          return [`follower ${index + 1} was told ${resets} times to read anew`];
        const seen = new Set(ids);
        const missed = rows.filter(({ id }) => id > from && !seen.has(id)).length;
        const twice = ids.length - seen.size;
        return missed + twice > 0
          ? [`follower ${index + 1} missed ${missed} events and saw ${twice} twice`]
          : [];
      });
    },
  },
];
