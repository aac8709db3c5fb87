import { addSmtpRefusals } from '#lib/inbound/smtp-refusals.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** Why the SMTP listener turns a client or a mail away, as the metrics name it. */
const reasons = [
  'early_talker',
  'network_rate',
  'network_connections',
  'waiting_connections',
  'connections',
  'evicted',
  'command_deadline',
  'mail_deadline',
  'data_deadline',
  'data_rate',
  'commands',
  'refusals',
  'recipient',
  'recipients',
  'size',
  'memory',
  'forged',
  'unavailable',
] as const;
export type RefusalReason = (typeof reasons)[number];

type RefusalCounts = Partial<Record<RefusalReason, number>>;

/** Counts refusals by reason; `take` returns the counts since it was called last. */
export type RefusalCounter = {
  count: (reason: RefusalReason, times?: number) => void;
  take: () => RefusalCounts;
};

export function createRefusalCounter(): RefusalCounter {
  let counts: RefusalCounts = {};
  return {
    count: (reason, times = 1) => {
      counts[reason] = (counts[reason] ?? 0) + times;
    },
    take: () => {
      const taken = counts;
      counts = {};
      return taken;
    },
  };
}

/** Stores what was counted since the last call, for the metrics. @throws when the database does; nothing is lost. */
export async function storeRefusals(ctx: Ctx, counter: RefusalCounter): Promise<void> {
  const counts = counter.take();
  try {
    await addSmtpRefusals(ctx, counts);
  } catch (error) {
    for (const reason of reasons) if (counts[reason]) counter.count(reason, counts[reason]);
    throw error;
  }
}
