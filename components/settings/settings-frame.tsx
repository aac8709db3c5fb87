'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { type SettingsPart, settingsParts } from './parts.ts';
import { SettingsList } from './settings-list.tsx';

/** A page of the settings beside the list of all. On a phone, and where the page is that list, it stands alone. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const part = partOf(usePathname());
  return (
    <div className="flex h-full">
      {part ? (
        <SettingsList
          current={part}
          className="hidden w-52 shrink-0 overflow-y-auto border-r px-2 pt-4 pb-8 md:block"
        />
      ) : null}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

/** The part that a path is in: a mailbox's page is in that of the mailboxes. */
function partOf(pathname: string): SettingsPart | undefined {
  const name = pathname.split('/')[2];
  return settingsParts.find((part) => part === name);
}
