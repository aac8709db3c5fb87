'use client';
import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import type { SingleSignOnState } from '../../data/single-sign-on.ts';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { ProviderDialog } from './provider-dialog.tsx';

type Provider = NonNullable<SingleSignOnState['provider']>;

export function ProviderRow({ state, provider }: { state: SingleSignOnState; provider: Provider }) {
  const t = useTranslations('settings.singleSignOn');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  const test = async () => {
    setBusy(true);
    try {
      // What the environment sets has no row that remembers how its test ended.
      const { works, words } = await unwrap(api['single-sign-on'].test.$post({}));
      if (provider.from_environment) (works ? toast : toast.error)(words);
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.singleSignOn });
    setBusy(false);
  };

  return (
    <SettingRow
      name={provider.label}
      meta={provider.from_environment ? t('fromEnvironment') : undefined}
      description={
        <>
          <span className="block">
            {provider.issuer} · {t('client', { id: provider.client_id })}
          </span>
          <PolicyLine provider={provider} />
          <TestLine provider={provider} busy={busy} />
        </>
      }
      actions={
        <>
          <Button disabled={busy} onClick={() => void test()}>
            {t('test')}
          </Button>
          <ProviderDialog state={state} trigger={<Button>{common('edit')}</Button>} />
          {provider.from_environment ? null : (
            <SettingDialog
              trigger={<Button variant="danger">{common('remove')}</Button>}
              title={t('removeTitle')}
              description={t('removeHint')}
              submitLabel={t('removeSubmit')}
              danger
              onSave={async () => {
                await api['single-sign-on'].$delete({});
                await client.invalidateQueries({ queryKey: queryKeys.singleSignOn });
              }}
            />
          )}
        </>
      }
    />
  );
}

/** Who may come, and what they become. */
function PolicyLine({ provider }: { provider: Provider }) {
  const t = useTranslations('settings.singleSignOn');
  const { allowed_domains: domains, role_claim: claim } = provider;
  return (
    <span className="block">
      {t('domains', { count: domains.length, domains: domains.join(', ') })} ·{' '}
      {t(`newUsers.${provider.new_user_role ?? 'none'}`)}
      {claim ? ` · ${t('roles', { claim })}` : null}
      {provider.sso_only ? ` · ${t('only')}` : null}
    </span>
  );
}

function TestLine({ provider, busy }: { provider: Provider; busy: boolean }) {
  const t = useTranslations('settings.singleSignOn');
  const { tested_at: testedAt, test_step: step, test_response: words } = provider;
  if (busy) return <span className="block text-muted">{t('testing')}</span>;
  if (!testedAt || !step) return <span className="block text-muted">{t('untested')}</span>;
  const works = step === 'ready';
  return (
    <span className={works ? 'block text-muted' : 'mt-0.5 flex gap-1.5 text-red'} role="status">
      {works ? null : <TriangleAlert aria-hidden className="icon mt-0.5" />}
      <span>
        {t.rich(`tested.${step}`, {
          words: words ?? '',
          time: () => (
            <span className="text-muted">
              <DateTime at={testedAt} />
            </span>
          ),
        })}
      </span>
    </span>
  );
}
