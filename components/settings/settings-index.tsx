'use client';
import { useTranslations } from 'use-intl';
import { PageLayout } from '../shell/page-layout.tsx';
import { SettingsList } from './settings-list.tsx';

/** Where the settings begin: all their pages, with what each is for. */
export function SettingsIndex() {
  const t = useTranslations('settings');
  return (
    <PageLayout title={t('title')}>
      <SettingsList current={null} />
    </PageLayout>
  );
}
