'use client';
import { useTranslations } from 'use-intl';
import { AuditLog } from '../audit/audit-log.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { About } from './about.tsx';
import { Account } from './account/account.tsx';
import { ApiKeys } from './api-keys.tsx';
import { Assistants } from './assistants.tsx';
import { BackLink } from './back-link.tsx';
import { ContactFieldSettings } from './contact-fields/contact-fields.tsx';
import { Domains } from './domains/domains.tsx';
import { MailImports } from './import/mail-imports.tsx';
import { Mailboxes } from './mailboxes.tsx';
import { ModelServers } from './models/model-servers.tsx';
import type { SettingsPart } from './parts.ts';
import { People } from './people.tsx';
import { Relays } from './relays/relays.tsx';
import { Rules } from './rules/rules.tsx';
import { SavedReplies } from './saved-replies/saved-replies.tsx';
import { SignInSettings } from './sign-in/sign-in-settings.tsx';
import { Slas } from './sla/sla.tsx';
import { Suppressions } from './suppressions/suppressions.tsx';
import { Tags } from './tags/tags.tsx';
import { Teams } from './teams/teams.tsx';
import { TrustedImages } from './trusted-images.tsx';
import { Webhooks } from './webhooks/webhooks.tsx';

const parts: Record<SettingsPart, () => React.ReactNode> = {
  account: Account,
  'saved-replies': SavedReplies,
  rules: Rules,
  tags: Tags,
  teams: Teams,
  mailboxes: Mailboxes,
  import: MailImports,
  relays: Relays,
  domains: Domains,
  sla: Slas,
  suppressions: Suppressions,
  images: TrustedImages,
  assistants: Assistants,
  models: ModelServers,
  people: People,
  'contact-fields': ContactFieldSettings,
  'sign-in': SignInSettings,
  'api-keys': ApiKeys,
  webhooks: Webhooks,
  audit: AuditLog,
  about: About,
};

type SettingsProps = {
  part: SettingsPart;
  /** What the page adds below the part. */
  children?: React.ReactNode;
};

export function Settings({ part, children }: SettingsProps) {
  const t = useTranslations();
  const { user } = useAppContext();
  const Part = parts[part];
  return (
    <PageLayout
      title={t(`settingsPages.names.${part}`)}
      description={
        user.role === 'admin' || ['account', 'images', 'saved-replies'].includes(part)
          ? undefined
          : t('settings.adminsOnly')
      }
      backLink={
        <span className="md:hidden">
          <BackLink href="/settings" label={t('settings.title')} />
        </span>
      }
    >
      <Part />
      {children}
    </PageLayout>
  );
}
