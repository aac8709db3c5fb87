import { withActor } from '#lib/platform/context.ts';
import { createAppPassword } from '#lib/users/app-passwords.ts';
import type { RequestMaker, Subject } from './subject.ts';

/** The requests of routes on the passwords of mail programs. */
export const appPasswordRequests: Record<string, RequestMaker> = {
  'GET /me/app-passwords': async () => ({ path: '/me/app-passwords' }),
  'POST /me/app-passwords': async () => ({ path: '/me/app-passwords', body: { name: 'Thunderbird' } }),
  'DELETE /me/app-passwords/{id}': async (subject) => ({
    path: `/me/app-passwords/${await addAppPassword(subject)}`,
  }),
};

async function addAppPassword({ ctx, caller }: Subject): Promise<string> {
  if (caller.type !== 'user') return `apw_${'0'.repeat(32)}`;
  const { app_password: added } = await createAppPassword(withActor(ctx, caller), { name: 'Thunderbird' });
  return added.id;
}
