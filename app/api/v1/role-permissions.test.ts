import { expect, test } from 'vitest';
import { scopesOfRole } from '#lib/platform/context.ts';
import { type Permission, rolePermissions } from '#lib/users/role-permissions.ts';
import { openTestApi } from '#test/world/api.ts';

/** Routes by which each permission is used. */
const uses: Record<Permission, string[]> = {
  read: ['GET /tickets', 'GET /contacts', 'GET /articles', 'GET /reports/overview', 'PATCH /me'],
  tickets: [
    'POST /tickets/{id}/notes',
    'POST /tickets/{id}/assign',
    'POST /tickets/{id}/snooze',
    'POST /tickets/{id}/close',
    'POST /tickets/{id}/merge',
    'PATCH /tickets/{id}',
    'POST /ticket-acts',
  ],
  contacts: ['PATCH /contacts/{id}', 'POST /contacts/{id}/merge'],
  articles: ['POST /articles', 'PATCH /articles/{id}', 'DELETE /articles/{id}', 'POST /saved-replies'],
  held: ['POST /held/{id}/release', 'POST /held/{id}/discard'],
  reply: ['POST /tickets', 'POST /tickets/{id}/reply', 'POST /tickets/{id}/forward'],
  approve: ['POST /drafts/{id}/approve'],
  people: ['POST /users', 'PATCH /users/{id}', 'POST /api-keys', 'POST /teams'],
  settings: [
    'PATCH /mailboxes/{id}',
    'POST /rules',
    'POST /slas',
    'PATCH /tags/{name}',
    'POST /relays',
    'POST /domains',
    'PATCH /assistants/{id}',
  ],
  audit: ['GET /audit'],
};

test('the table of roles says what the routes ask for, and what the roles hold', async () => {
  const api = await openTestApi();
  const { paths } = (await api.json('GET', '/openapi.json', { key: '' })).body;
  await api.close();
  const scopeOf = (route: string) => {
    const [method = '', path = ''] = route.split(' ');
    return paths[path]?.[method.toLowerCase()]?.['x-scope'];
  };
  for (const { permission, scope, roles } of rolePermissions()) {
    for (const route of uses[permission]) expect([route, scopeOf(route)]).toEqual([route, scope]);
    const holders = Object.entries(scopesOfRole).filter(([, scopes]) => scopes.some((one) => one === scope));
    expect(roles).toEqual(holders.map(([role]) => role));
  }
});
