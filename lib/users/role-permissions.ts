import { type Role, type Scope, scopesOfRole } from '#lib/platform/context.ts';

/** What people do here, by the scope that its routes ask for. A test compares each with the routes. */
const scopeOfPermission = {
  read: 'read',
  tickets: 'write',
  contacts: 'write',
  articles: 'write',
  held: 'write',
  reply: 'send',
  approve: 'send',
  people: 'admin',
  settings: 'admin',
  audit: 'admin',
} as const satisfies Record<string, Scope>;

export type Permission = keyof typeof scopeOfPermission;

const roles = Object.keys(scopesOfRole) as Role[];

/** What each role may do, within the mailboxes that somebody reaches. */
export function rolePermissions(): { permission: Permission; scope: Scope; roles: Role[] }[] {
  return (Object.keys(scopeOfPermission) as Permission[]).map((permission) => {
    const scope: Scope = scopeOfPermission[permission];
    const holds = (role: Role) => (scopesOfRole[role] as readonly Scope[]).includes(scope);
    return { permission, scope, roles: roles.filter(holds) };
  });
}
