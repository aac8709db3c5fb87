import { Counter, Gauge, Registry } from 'prom-client';
import { type Metrics, readMetrics } from '#lib/desk/metrics.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * The figures in the text format of Prometheus, read anew for each scrape: they come from the database, so every web
 * process tells the same. @throws Refusal as `readMetrics`.
 */
export async function metricsText(ctx: Ctx): Promise<{ type: string; text: string }> {
  const figures = await readMetrics(ctx);
  const registry = new Registry();
  for (const { name, help, label, values } of series(figures)) {
    const gauge = new Gauge({ name, help, labelNames: label, registers: [registry] });
    for (const [labels, value] of values) gauge.set(labels, value);
  }
  const refusals = new Counter({
    name: 'countersign_smtp_refusals_total',
    help: 'Connections, commands and mails that SMTP turned away, by reason.',
    labelNames: ['reason'],
    registers: [registry],
  });
  for (const [reason, count] of Object.entries(figures.smtpRefusals)) refusals.inc({ reason }, count);
  return { type: registry.contentType, text: await registry.metrics() };
}

type Series = { name: string; help: string; label: string[]; values: [Record<string, string>, number][] };

function series(figures: Metrics): Series[] {
  const { received, pending, ...settled } = figures.mail;
  const single = (name: string, help: string, value: number): Series => ({
    name: `countersign_${name}`,
    help,
    label: [],
    values: [[{}, value]],
  });
  const by = (label: string, name: string, help: string, counts: Record<string, number>): Series => ({
    name: `countersign_${name}`,
    help,
    label: [label],
    values: Object.entries(counts).map(([value, count]) => [{ [label]: value }, count]),
  });
  return [
    single(
      'mail_received',
      'Every mail that was ever accepted; always the sum of countersign_mail.',
      received,
    ),
    by('status', 'mail', 'Accepted mail by what became of it; pending is not read yet.', {
      ...settled,
      pending,
    }),
    single(
      'mail_oldest_pending_seconds',
      'How long the mail that waits longest has waited.',
      figures.oldestPendingSeconds,
    ),
    by('status', 'tickets', 'Tickets that are not closed.', figures.tickets),
    by('status', 'runs', 'Runs of assistants that are not over.', figures.runs),
    by('status', 'drafts', 'Drafts that wait for a person.', figures.drafts),
    by('status', 'deliveries', 'Deliveries that are not settled.', figures.deliveries),
    single(
      'delivery_oldest_due_seconds',
      'How long the delivery that is due longest has been due.',
      figures.oldestDueSeconds,
    ),
    {
      name: 'countersign_queue_jobs',
      help: 'Jobs by queue and state, as the queue counted them last.',
      label: ['queue', 'state'],
      values: figures.queues.flatMap(({ name, ...states }) =>
        Object.entries(states).map(([state, count]): Series['values'][number] => [
          { queue: name, state },
          count,
        ]),
      ),
    },
    by(
      'state',
      'database_connections',
      'Connections of the database server that we may use.',
      figures.connections,
    ),
    by('role', 'processes', 'Workers seen within 15 seconds.', figures.processes),
  ];
}
