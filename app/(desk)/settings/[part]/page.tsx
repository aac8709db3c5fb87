import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '#app/server/page-title.ts';
import { readiness } from '#app/server/readiness.ts';
import { currentSessionId, currentSettings } from '#app/server/session.ts';
import { wholeLog } from '#components/audit/audit-asked.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { mayOpen, type SettingsPart, settingsParts } from '#components/settings/parts.ts';
import { RolesTable } from '#components/settings/roles-table.tsx';
import { Settings } from '#components/settings/settings.tsx';
import { modelFromEnv } from '#lib/assistant/model/model.ts';
import { listModelServers } from '#lib/assistant/model-servers/model-servers.ts';
import { listContactFields } from '#lib/contacts/contact-fields.ts';
import { listAudit } from '#lib/desk/audit/audit.ts';
import { readPushState } from '#lib/desk/push/subscriptions.ts';
import { listWebhooks } from '#lib/desk/webhooks/webhooks.ts';
import { listDomains } from '#lib/domains/domains.ts';
import { listTrustedSenders } from '#lib/images/trusted-senders.ts';
import { listMailImports } from '#lib/inbound/history/mail-imports.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { listSendingFigures } from '#lib/outbound/sending-figures.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { relayFromEnv } from '#lib/relays/relay-selection.ts';
import { listRelays } from '#lib/relays/relays.ts';
import { listSavedReplies } from '#lib/saved-replies/list-saved-replies.ts';
import { listRules } from '#lib/tickets/rules/rules.ts';
import { listBusinessHours } from '#lib/tickets/sla/business-hours.ts';
import { listSlaPolicies } from '#lib/tickets/sla/policies.ts';
import { listTags } from '#lib/tickets/tags.ts';
import { listApiKeys } from '#lib/users/api-keys.ts';
import { listAppPasswords, submissionServer } from '#lib/users/app-passwords.ts';
import { getOwnSignature } from '#lib/users/own-signatures.ts';
import { rolePermissions } from '#lib/users/role-permissions.ts';
import { listSessions } from '#lib/users/sessions.ts';
import { getSingleSignOn } from '#lib/users/single-sign-on/sso-settings.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../../_prefetch/page-context.ts';
import { sampleDataFor } from '../../_prefetch/sample-data-for.ts';

type PartProps = { params: Promise<{ part: string }> };

export async function generateMetadata({ params }: PartProps): Promise<Metadata> {
  const { part } = await params;
  return pageTitle((t) => t(isPart(part) ? `settingsPages.names.${part}` : 'settings.title'))();
}

export default async function SettingsPartPage({ params }: PartProps) {
  const { part } = await params;
  if (!isPart(part)) notFound();
  return (
    <HydrateQueries data={await partData(part)}>
      <Settings part={part}>
        {part === 'people' ? <RolesTable permissions={rolePermissions()} /> : null}
      </Settings>
    </HydrateQueries>
  );
}

async function modelServerList(ctx: Ctx) {
  const page = { data: await listModelServers(ctx), next_cursor: null, has_more: false };
  return { ...page, from_environment: modelFromEnv(ctx.env) };
}

async function appPasswordList(ctx: Ctx) {
  const page = { data: await listAppPasswords(ctx), next_cursor: null, has_more: false };
  return { ...page, server: submissionServer(ctx) };
}

const isPart = (name: string): name is SettingsPart => settingsParts.some((part) => part === name);

async function ownMails() {
  const { notify_reviews: reviews, notify_away: away } = await currentSettings();
  return { reviews: reviews === true, away: away === true };
}

/** What each part shows first, so that none starts empty. */
async function partData(part: SettingsPart): Promise<[readonly unknown[], unknown][]> {
  const ctx = await pageContext();
  const role = ctx.actor.type === 'user' ? ctx.actor.role : 'viewer';
  if (!mayOpen(part, { role, reachesAll: ctx.actor.mailboxIds === null })) notFound();
  switch (part) {
    case 'account':
      return [
        [queryKeys.sessions, await listSessions(ctx, await currentSessionId())],
        [queryKeys.ownSignature, await getOwnSignature(ctx)],
        [queryKeys.ownMails, await ownMails()],
        [queryKeys.push, await readPushState(ctx, await currentSessionId())],
        [queryKeys.appPasswords, await appPasswordList(ctx)],
      ];
    case 'saved-replies':
      return [[queryKeys.savedReplies({}), await listSavedReplies(ctx, {})]];
    case 'rules':
      return [
        [queryKeys.rules, await listRules(ctx)],
        [queryKeys.businessHours, await listBusinessHours(ctx)],
      ];
    case 'tags':
      return [[queryKeys.tags, await listTags(ctx)]];
    case 'audit':
      return [
        [queryKeys.apiKeys, (await listApiKeys(ctx, { limit: 100 })).data],
        [queryKeys.audit(wholeLog), { pages: [await listAudit(ctx, { limit: 50 })], pageParams: [null] }],
      ];
    case 'mailboxes':
      return [[queryKeys.sendingFigures, await listSendingFigures(ctx)]];
    case 'import':
      return [
        [queryKeys.mailImports, (await listMailImports(ctx, { limit: 20 })).data],
        ...(await sampleDataFor(ctx)),
      ];
    case 'relays': {
      const relays = { data: await listRelays(ctx), next_cursor: null, has_more: false };
      return [[queryKeys.relays, { ...relays, from_settings: relayFromEnv(ctx) }]];
    }
    case 'assistants':
      return mayOpen('models', { role, reachesAll: ctx.actor.mailboxIds === null })
        ? [[queryKeys.modelServers, await modelServerList(ctx)]]
        : [];
    case 'models':
      return [[queryKeys.modelServers, await modelServerList(ctx)]];
    case 'contact-fields':
      return [[queryKeys.contactFields, await listContactFields(ctx)]];
    case 'domains':
      return [[queryKeys.domains, await listDomains(ctx)]];
    case 'sla':
      return [
        [queryKeys.businessHours, await listBusinessHours(ctx)],
        [queryKeys.slas, await listSlaPolicies(ctx)],
      ];
    case 'images':
      return [
        [
          queryKeys.trustedImages,
          { pages: [await listTrustedSenders(ctx, { limit: 50 })], pageParams: [null] },
        ],
      ];
    case 'api-keys':
      return [[queryKeys.apiKeys, (await listApiKeys(ctx, { limit: 100 })).data]];
    case 'sign-in':
      return [[queryKeys.singleSignOn, await getSingleSignOn(ctx)]];
    case 'webhooks':
      return [[queryKeys.webhooks, await listWebhooks(ctx)]];
    case 'about': {
      const [ready, sum] = await Promise.all([readiness(), ledger(ctx)]);
      return [
        [queryKeys.health, ready],
        [queryKeys.ledger, sum],
      ];
    }
    default:
      return [];
  }
}
