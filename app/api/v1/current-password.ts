import type { Context } from 'hono';
import { z } from 'zod';
import { confirmPassword } from '#lib/users/own-account.ts';
import type { ApiEnv } from './api-env.ts';

/** For what a stranger at an open desk must not do. */
export const currentPasswordBody = z.strictObject({ current_password: z.string().max(1000) });

/**
 * Checks the present password of whoever asks. A wrong one is counted outside the request's transaction, whose end would
 * undo it.
 */
export async function assertCurrentPassword(c: Context<ApiEnv>, password: string): Promise<void> {
  await confirmPassword(await c.get('host').contextFor(c.get('ctx').actor), password);
}
