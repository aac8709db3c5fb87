'use client';
import { useTranslations } from 'use-intl';
import { LinkTabs } from '../ui/link-tabs.tsx';

export function ContactTabs({ current }: { current: 'contacts' | 'companies' }) {
  const t = useTranslations('contacts');
  return (
    <LinkTabs
      label={t('tabsLabel')}
      tabs={[
        { label: t('title'), href: '/contacts', current: current === 'contacts' },
        { label: t('companiesTitle'), href: '/companies', current: current === 'companies' },
      ]}
    />
  );
}
