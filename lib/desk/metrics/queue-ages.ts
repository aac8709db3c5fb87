import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * How many seconds the jobs that could run have waited, by queue. Looks at the next hundred of each, in the order of their
 * index, so that a backlog costs no more than that.
 */
export async function readQueueAges({ db }: Pick<Ctx, 'db'>): Promise<Record<string, number>> {
  const rows = await db.execute<{ name: string; seconds: number }>(sql`
    select queue.name, extract(epoch from now() - min(next.start_after))::float8 as seconds
      from pgboss.queue
     cross join lateral (
       select job.start_after from pgboss.job
        where job.name = queue.name and job.state < 'active' and not job.blocked and job.start_after <= now()
        order by job.priority desc, job.created_on limit 100
     ) next
     where queue.name not like '\\_\\_%'
     group by queue.name`);
  return Object.fromEntries([...rows].map(({ name, seconds }) => [name, Math.max(0, seconds)]));
}
