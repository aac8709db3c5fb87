import { sql } from 'drizzle-orm';
import { readSchemaState } from '#db/schema-version.ts';
import { sumOfShares } from '#lib/platform/connection-share.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { readServerRoom } from '#lib/platform/server-room.ts';
import { say } from '#lib/platform/told.ts';
import { type Found, well } from './finding.ts';

const maxSkewSeconds = 5;
/** Of PostgreSQL: what the product is tested with begins here. */
const oldestMajor = 16;

/** Whether the database answers, and of which version it is. */
export async function checkDatabase({ db }: Ctx): Promise<Found> {
  const [row] = await db.execute<{ number: number; name: string }>(
    sql`select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as name`,
  );
  const version = row?.name ?? '?';
  if (Math.floor((row?.number ?? 0) / 10_000) >= oldestMajor)
    return well(say('doctor.database_answers', { version }));
  return {
    state: 'warning',
    what: say('doctor.database_old', { version }),
    todo: say('doctor.database_old_todo', { major: String(oldestMajor) }),
  };
}

export async function checkSchema({ db }: Ctx): Promise<Found> {
  const { state } = await readSchemaState(db);
  if (state === 'current') return well(say('doctor.schema_current'));
  return state === 'older'
    ? { state: 'failed', what: say('doctor.schema_older'), todo: say('doctor.schema_older_todo') }
    : { state: 'failed', what: say('doctor.schema_newer'), todo: say('doctor.schema_newer_todo') };
}

/** Whether the pools of two webs and four workers fit what the server has, and whether any is left now. */
export async function checkConnections(ctx: Ctx): Promise<Found> {
  const room = await readServerRoom(ctx);
  const { used, usable } = room;
  const planned = sumOfShares(room);
  const what = say('doctor.connections', { used, usable, planned });
  if (planned <= usable && used < usable * 0.9) return well(what);
  return { state: 'warning', what, todo: say('doctor.connections_todo') };
}

/** The database's clock is taken at the middle of the question. */
export async function checkClock({ db }: Ctx): Promise<Found> {
  const asked = Date.now();
  const [row] = await db.execute<{ ms: number }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  const middle = (asked + Date.now()) / 2;
  const seconds = Math.round(Math.abs((row?.ms ?? middle) - middle) / 1000);
  if (seconds <= maxSkewSeconds) return well(say('doctor.clock_agrees'));
  return {
    state: seconds > 60 ? 'failed' : 'warning',
    what: say('doctor.clock_differs', { seconds }),
    todo: say('doctor.clock_differs_todo'),
  };
}
