'use client';
import { useTranslations } from 'use-intl';
import { useSingleSignOn } from '../../data/single-sign-on.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLine } from '../copy-line.tsx';
import { SettingGroup, SettingRow } from '../setting-list.tsx';
import { ProviderDialog } from './provider-dialog.tsx';
import { ProviderRow } from './provider-row.tsx';

/** How people sign in: the provider, what it must be told, and who can sign in without it. */
export function SignInSettings() {
  const t = useTranslations('settings.singleSignOn');
  const state = useSingleSignOn();
  if (!state) return null;
  const { provider, password_keeper: keeper, callback_url: callbackUrl } = state;
  const directoryUrl = new URL('/api/scim/v2', callbackUrl).href;
  return (
    <section className="pt-2">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5 sm:flex-nowrap">
        <p className="max-w-[60ch] text-muted">{t('description')}</p>
        {provider ? null : (
          <ProviderDialog state={state} trigger={<Button variant="primary">{t('add')}</Button>} />
        )}
      </div>
      <SettingGroup title={t('provider')}>
        {provider ? (
          <ProviderRow state={state} provider={provider} />
        ) : (
          <li className="py-3 text-muted">{t('none')}</li>
        )}
      </SettingGroup>
      <SettingGroup title={t('atProvider')}>
        <SettingRow
          name={t('callback')}
          description={<CopyLine text={callbackUrl} copyLabel={t('copyCallback')} />}
        />
        <SettingRow
          name={t('directory')}
          description={
            <>
              {t('directoryHint')}
              <CopyLine text={directoryUrl} copyLabel={t('copyDirectory')} />
            </>
          }
        />
      </SettingGroup>
      <SettingGroup title={t('keeper')}>
        {keeper ? (
          <SettingRow name={keeper.name} meta={keeper.email} description={t('keeperHint')} />
        ) : (
          <li className="py-3 text-amber">{t('noKeeper')}</li>
        )}
      </SettingGroup>
    </section>
  );
}
