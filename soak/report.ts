import type postgres from 'postgres';
import { quantile } from '#bench/quantile.ts';
import { bold, dim, green, red, say } from '#bin/start/terminal.ts';
import type { Verdict } from './audit.ts';
import type { Disturbances } from './disturbances.ts';
import type { House } from './house.ts';
import type { Journal } from './journal.ts';
import type { Growth } from './memory.ts';

const mostShown = 8;

/** Says what happened, in figures. */
export async function showFigures(
  sql: postgres.Sql,
  { journal, house, disturbances }: { journal: Journal; house: House; disturbances: Disturbances },
): Promise<void> {
  const { mails, writes, received, deliveryTries } = journal;
  const acknowledged = [...mails.values()].filter((mail) => mail.acknowledged).length;
  say(`\n${bold('What happened')}`);
  line('disturbances', [...disturbances].map(([what, times]) => `${times} × ${what}`).join(', ') || 'none');
  line('mails', `${mails.size} written, ${acknowledged} acknowledged, ${deliveryTries} tries`);
  line('raw emails', await countByStatus(sql, 'raw_emails'));
  line('runs', await countByStatus(sql, 'runs'));
  line('drafts', await countByStatus(sql, 'drafts'));
  const outcomes = Map.groupBy(writes, ({ outcome }) => outcome);
  const tries = writes.reduce((sum, write) => sum + write.tries, 0);
  line(
    'writes by key',
    `${[...outcomes].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ')}; ${tries} tries`,
  );
  line('answered after', durations(writes.map(({ tookMs }) => tookMs)));
  line('deliveries', await countByStatus(sql, 'deliveries'));
  line('received', `${[...received.values()].reduce((sum, times) => sum + times, 0)} mails at the relay`);
  const seen = journal.followed.map(({ ids }) => ids.length);
  line('events', `${seen.join(' and ')} seen by those who follow them`);
  line('up again after', durations(house.startsMs));
  if (house.unasked.length > 0) say(`\n${bold('Processes that ended by themselves')}`);
  for (const end of house.unasked.slice(0, mostShown)) say(`  ${end.slice(0, 400)}`);
  if (house.unasked.length > mostShown) say(dim(`  and ${house.unasked.length - mostShown} more`));
}

/** Says how memory grew in each life of some minutes. */
export function showMemory(growth: Growth[]): void {
  say(`\n${bold('Memory, resident')}`);
  if (growth.length === 0) say(dim('  No process lived for three minutes.'));
  for (const { name, minutes, warm, last, percent } of growth)
    line(
      name,
      `${warm.toFixed(0)} MB after its warm-up, ${last.toFixed(0)} MB after ${minutes.toFixed(0)} min: ${percent > 0 ? '+' : ''}${percent.toFixed(0)} %`,
    );
}

/** Says which laws held, and of a broken one the first cases. */
export function showVerdicts(verdicts: Verdict[]): void {
  say(`\n${bold('The law')}`);
  for (const { text, breaches } of verdicts) {
    say(`  ${breaches.length === 0 ? green('✓') : red('✗')} ${text}`);
    for (const breach of breaches.slice(0, mostShown)) say(red(`      ${breach}`));
    if (breaches.length > mostShown) say(red(`      and ${breaches.length - mostShown} more`));
  }
}

function line(name: string, text: string) {
  say(`  ${name.padEnd(18)}${text}`);
}

async function countByStatus(
  sql: postgres.Sql,
  table: 'raw_emails' | 'runs' | 'drafts' | 'deliveries',
): Promise<string> {
  const rows = await sql<{ status: string; count: number }[]>`
    select status::text, count(*)::int from ${sql(table)} group by status order by status::text`;
  return rows.map(({ status, count }) => `${count} ${status}`).join(', ') || 'none';
}

function durations(ms: number[]): string {
  if (ms.length === 0) return 'nothing to tell';
  const seconds = (share: number) => (quantile(ms, share) / 1000).toFixed(1);
  return `${seconds(0.5)} s in the middle, ${seconds(0.95)} s for 95 of 100, ${seconds(1)} s at most`;
}
