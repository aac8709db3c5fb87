'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { CheckField } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

export function NotificationsForm() {
  const t = useTranslations('settings.account.notifications');
  const client = useQueryClient();
  const { data: notifies } = useQuery({
    queryKey: queryKeys.reviewNotices,
    queryFn: async ({ signal }) =>
      (await unwrap(api.me.$get({}, requestOptions({ signal })))).notify_reviews === true,
  });
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form) => {
        const notifyReviews = form.get('notify_reviews') === 'on';
        await api.me.$patch({ json: { notify_reviews: notifyReviews } });
        client.setQueryData(queryKeys.reviewNotices, notifyReviews);
      }}
    >
      <CheckField
        key={String(notifies)}
        name="notify_reviews"
        label={t('reviews')}
        hint={t('reviewsHint')}
        defaultChecked={notifies}
      />
    </AccountForm>
  );
}
