import type { ReactNode } from 'react';
import { deskLocale } from '#app/server/desk-locale.ts';
import { MoreMessages } from '#components/locale/locale-provider.tsx';
import { SettingsFrame } from '#components/settings/settings-frame.tsx';
import { messagesOf } from '#locales/translator.ts';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const locale = await deskLocale();
  return (
    <MoreMessages messages={messagesOf(locale, ['audit', 'settings'])}>
      <SettingsFrame>{children}</SettingsFrame>
    </MoreMessages>
  );
}
