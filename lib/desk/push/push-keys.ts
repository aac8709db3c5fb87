import { sql } from 'drizzle-orm';
import webPush from 'web-push';
import { pushKeys, pushSubscriptions } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { seal, unseal } from '#lib/platform/secrets.ts';

type Keys = { publicKey: string; privateKey: string };

/**
 * The key pair that names this installation to push services, base64url. It is made when it is first asked for, and anew
 * once APP_SECRET has changed: what browsers had subscribed to then ends, as it held for the former key only.
 */
export async function vapidKeys(ctx: Ctx): Promise<Keys> {
  return (await findKeys(ctx)) ?? createKeys(ctx);
}

/** Null before any was made, and where APP_SECRET cannot open it. */
async function findKeys(ctx: Ctx): Promise<Keys | null> {
  const [row] = await ctx.db.select().from(pushKeys);
  if (!row) return null;
  try {
    return { publicKey: row.publicKey, privateKey: unseal(ctx.env.APP_SECRET, row.sealedPrivateKey) };
  } catch {
    return null;
  }
}

async function createKeys(ctx: Ctx): Promise<Keys> {
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(sql`lock table ${pushKeys} in share row exclusive mode`);
    const made = await findKeys(ctx);
    if (made) return made;
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    const values = { publicKey, sealedPrivateKey: seal(ctx.env.APP_SECRET, privateKey) };
    await ctx.db.delete(pushSubscriptions);
    await ctx.db.insert(pushKeys).values(values).onConflictDoUpdate({ target: pushKeys.id, set: values });
    return { publicKey, privateKey };
  });
}
