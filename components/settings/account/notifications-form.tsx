'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { CheckField } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

export function NotificationsForm() {
  const t = useTranslations('settings.account.notifications');
  const client = useQueryClient();
  const { user } = useAppContext();
  const { data: wants } = useQuery({
    queryKey: queryKeys.ownMails,
    queryFn: async ({ signal }) => {
      const { notify_reviews: reviews, notify_away: away } = await unwrap(
        api.me.$get({}, requestOptions({ signal })),
      );
      return { reviews: reviews === true, away: away === true };
    },
  });
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form) => {
        const chosen = {
          reviews: form.get('notify_reviews') === 'on',
          away: form.get('notify_away') === 'on',
        };
        const reviews = user.role === 'viewer' ? {} : { notify_reviews: chosen.reviews };
        await api.me.$patch({ json: { ...reviews, notify_away: chosen.away } });
        client.setQueryData(queryKeys.ownMails, chosen);
      }}
    >
      {user.role === 'viewer' ? null : (
        <CheckField
          key={`reviews ${wants?.reviews}`}
          name="notify_reviews"
          label={t('reviews')}
          hint={t('reviewsHint')}
          defaultChecked={wants?.reviews}
        />
      )}
      <CheckField
        key={`away ${wants?.away}`}
        name="notify_away"
        label={t('away')}
        hint={t('awayHint')}
        defaultChecked={wants?.away}
      />
    </AccountForm>
  );
}
