'use client';
import { useAppContext } from '../shell/app-context.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { About } from './about.tsx';
import { Account } from './account/account.tsx';
import { ApiKeys } from './api-keys.tsx';
import { Assistants } from './assistants.tsx';
import { Domains } from './domains/domains.tsx';
import { Mailboxes } from './mailboxes.tsx';
import { ModelServers } from './models/model-servers.tsx';
import { mayOpen, partLabels, type SettingsPart } from './parts.ts';
import { People } from './people.tsx';
import { Relays } from './relays/relays.tsx';
import { Suppressions } from './suppressions/suppressions.tsx';
import { TrustedImages } from './trusted-images.tsx';

const parts: Record<SettingsPart, () => React.ReactNode> = {
  account: Account,
  mailboxes: Mailboxes,
  relays: Relays,
  domains: Domains,
  suppressions: Suppressions,
  images: TrustedImages,
  assistants: Assistants,
  models: ModelServers,
  people: People,
  'api-keys': ApiKeys,
  about: About,
};

export function Settings({ part }: { part: SettingsPart }) {
  const { user } = useAppContext();
  const Part = parts[part];
  const shown = (Object.keys(partLabels) as SettingsPart[]).filter((name) => mayOpen(name, user));
  return (
    <PageLayout
      title="Settings"
      description={
        user.role === 'admin' || ['account', 'images'].includes(part)
          ? undefined
          : 'Only an admin can change these.'
      }
    >
      <LinkTabs
        label="Parts of the settings"
        tabs={shown.map((name) => ({
          href: `/settings/${name}`,
          label: partLabels[name],
          current: name === part,
        }))}
      />
      <Part />
    </PageLayout>
  );
}
