import { flushCompileCache } from 'node:module';
import { connect } from '#db/connection.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { claimDelivery } from '#lib/outbound/delivery/claim.ts';
import { sendMail } from '#lib/outbound/delivery/send-mail.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, inTransaction, system } from '#lib/platform/context.ts';
import { readEnv } from '#lib/platform/env.ts';
import { createLog } from '#lib/platform/log.ts';
import { createQueue } from '#lib/platform/queue.ts';
import { readDelivery } from '../world/rows.ts';

/** Where the process is killed, with -9, while all of its deliveries stand at that point. */
export type CrashPoint =
  | 'before the claim'
  | 'after the claim'
  | 'inside DATA'
  | 'after 250, before the record'
  | 'after the record'
  | 'during undo';

/** `padBytes` makes the mails inside DATA longer than what two sockets hold. */
export type CrashingSender = { point: CrashPoint; deliveryIds: string[]; padBytes: number };

/** What the database knows the connections of such a process by. */
export const crashingApplication = 'countersign-dying';

/** Brings each delivery to the point; resolves when all of them stand there. */
function advanceTo(ctx: Ctx, { point, deliveryIds, padBytes }: CrashingSender): Promise<unknown> {
  const each = (work: (id: string) => Promise<unknown>) => Promise.all(deliveryIds.map(work));
  switch (point) {
    case 'before the claim':
      return each((id) => messageIdOf(ctx, id));
    case 'after the claim':
      return each((id) => claimDelivery(ctx, id));
    case 'inside DATA':
      return each((deliveryId) =>
        deliver(ctx, { deliveryId }, (ctx, mail) =>
          sendMail(ctx, { ...mail, raw: padded(mail.raw, padBytes) }),
        ),
      );
    case 'after 250, before the record':
      return each((deliveryId) =>
        suspendWhenReached((here) =>
          deliver(ctx, { deliveryId }, async (ctx, mail) => {
            const { outcome } = await sendMail(ctx, mail);
            if (outcome !== 'sent') throw new Error(`It was to be sent, and is ${outcome}.`);
            return here();
          }),
        ),
      );
    case 'after the record':
      return each((deliveryId) => deliver(ctx, { deliveryId }));
    case 'during undo':
      return each(async (id) => {
        const messageId = await messageIdOf(ctx, id);
        return suspendWhenReached((here) =>
          inTransaction(ctx, async (ctx) => {
            await cancelMessage(ctx, messageId);
            return here();
          }),
        );
      });
  }
}

/** Resolves when `work` has come to the point that it calls `here` at, and leaves it standing there for ever. */
function suspendWhenReached(work: (here: () => Promise<never>) => Promise<unknown>) {
  return new Promise<void>((arrived, failed) => {
    const here = () => {
      arrived();
      return new Promise<never>(() => {});
    };
    work(here).then(() => failed(new Error('It went past the point.')), failed);
  });
}

const padded = (raw: Buffer, bytes: number) => Buffer.concat([raw, Buffer.alloc(bytes, 'So much more.\r\n')]);

async function messageIdOf(ctx: Ctx, id: string) {
  return (await readDelivery(ctx, id)).messageId;
}

if (import.meta.main) {
  // Whoever dies by -9 keeps nothing otherwise, and the next one must compile everything again.
  flushCompileCache();
  const env = readEnv();
  const log = createLog('silent', 'dying');
  const queue = createQueue(env.DATABASE_URL, log, { owner: false });
  await queue.start();
  const { db } = connect(env.DATABASE_URL, { max: 20, application: crashingApplication });
  await advanceTo({ db, queue, actor: system, env, log }, JSON.parse(process.argv[2] ?? ''));
  process.kill(process.pid, 'SIGKILL');
}
