'use client';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { rolePermissions } from '#lib/users/role-permissions.ts';
import type { User } from '#lib/users/schema.ts';

const roles: User['role'][] = ['viewer', 'member', 'admin'];

/** What each role may do. */
export function RolesTable({ permissions }: { permissions: ReturnType<typeof rolePermissions> }) {
  const t = useTranslations('settings.people');
  return (
    <section aria-label={t('may.title')} className="mt-10">
      <h2 className="font-medium">{t('may.title')}</h2>
      <p className="mt-1 max-w-[60ch] text-muted">{t('may.description')}</p>
      <table className="mt-3 w-full border-y text-control">
        <thead className="text-muted text-small">
          <tr>
            <th scope="col" className="py-2 pr-3 text-left font-normal">
              {t('may.column')}
            </th>
            {roles.map((role) => (
              <th
                key={role}
                scope="col"
                className="w-14 px-0.5 py-2 sm:w-20 text-center font-normal capitalize"
              >
                {t(`shortRoles.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y border-t">
          {permissions.map(({ permission, roles: holders }) => (
            <tr key={permission}>
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {t(`may.${permission}`)}
              </th>
              {roles.map((role) => (
                <td key={role} className="px-1 text-center">
                  {holders.includes(role) ? (
                    <>
                      <Check aria-hidden className="icon inline" />
                      <span className="sr-only">{t('may.yes')}</span>
                    </>
                  ) : (
                    <>
                      <span aria-hidden className="text-muted">
                        –
                      </span>
                      <span className="sr-only">{t('may.no')}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
