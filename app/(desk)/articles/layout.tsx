import type { ReactNode } from 'react';
import { deskLocale } from '#app/server/desk-locale.ts';
import { MoreMessages } from '#components/locale/locale-provider.tsx';
import { messagesOf } from '#locales/translator.ts';

export default function ArticlesLayout({ children }: { children: ReactNode }) {
  return <MoreMessages messages={messagesOf(deskLocale, ['articles'])}>{children}</MoreMessages>;
}
