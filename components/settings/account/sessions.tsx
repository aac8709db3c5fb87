'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, errorMessage, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { deviceLabel } from '../../labels/devices.ts';
import { TimeAgo } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { SettingRow } from '../setting-list.tsx';

/** Where the user is signed in, each with a way to end it. */
export function Sessions() {
  const words = useTranslations();
  const t = useTranslations('settings.account.sessions');
  const sso = useTranslations('settings.singleSignOn');
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: queryKeys.sessions,
    queryFn: async ({ signal }) => (await unwrap(api.sessions.$get({}, requestOptions({ signal })))).data,
  });
  const sessions = data ?? [];
  const end = async (act: () => Promise<unknown>) => {
    await act().catch((error: unknown) => toast.error(errorMessage(error)));
    await client.invalidateQueries({ queryKey: queryKeys.sessions });
  };
  return (
    <>
      <ul className="divide-y border-y">
        {sessions.map((session) => (
          <SettingRow
            key={session.id}
            name={deviceLabel(words, session.user_agent)}
            meta={session.current ? t('current') : <TimeAgo at={session.last_seen_at} />}
            description={
              session.method
                ? sso('signedInBy', {
                    address: session.client_address,
                    method: sso(`methods.${session.method}`),
                  })
                : session.client_address
            }
            actions={
              session.current ? null : (
                <Button
                  variant="outline"
                  aria-label={t('signOutOne', { device: deviceLabel(words, session.user_agent) })}
                  onClick={() => void end(() => api.sessions[':id'].$delete({ param: { id: session.id } }))}
                >
                  {t('signOut')}
                </Button>
              )
            }
          />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button
          variant="outline"
          className="self-start"
          onClick={() => void end(() => api.sessions.$delete({}))}
        >
          {t('signOutOthers')}
        </Button>
      ) : null}
    </>
  );
}
