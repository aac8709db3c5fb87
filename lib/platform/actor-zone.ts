import { eq, type SQL, sql } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Ctx } from './context.ts';
import { isTimeZone } from './time-zone.ts';

/** The moment at which a day such as 2026-03-01 begins for the actor. */
export function startOfDay(ctx: Pick<Ctx, 'actor' | 'browserZone'>, day: string): SQL {
  return sql`(${day}::text::date::timestamp at time zone ${actorZone(ctx)})`;
}

/** The time zone in which the actor means their days: the one they chose, else their browser’s; UTC for programs. */
function actorZone({ actor, browserZone }: Pick<Ctx, 'actor' | 'browserZone'>): SQL {
  if (actor.type !== 'user') return sql`'UTC'`;
  const other = browserZone && isTimeZone(browserZone) ? browserZone : 'UTC';
  return sql`coalesce((select ${users.timeZone} from ${users} where ${eq(users.id, actor.id)}), ${other}::text)`;
}
