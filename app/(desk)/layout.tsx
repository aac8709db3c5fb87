import type { QueryKey } from '@tanstack/react-query';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { deskLocale } from '#app/server/desk-locale.ts';
import { deskTimeZone } from '#app/server/desk-time-zone.ts';
import { currentActor, currentSettings } from '#app/server/session.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { LocaleProvider } from '#components/locale/locale-provider.tsx';
import type { AppContextValue } from '#components/shell/app-context.tsx';
import { NavigationProvider } from '#components/shell/navigation.tsx';
import { Providers } from '#components/shell/providers.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { listAssistants } from '#lib/assistant/versions/assistants.ts';
import { deskCounts } from '#lib/desk/counts.ts';
import { isGettingStartedDismissed } from '#lib/desk/getting-started/dismiss.ts';
import { getGettingStarted } from '#lib/desk/getting-started/getting-started.ts';
import { listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import { isLanguageCode } from '#lib/platform/language-names.ts';
import { sandboxCoverage } from '#lib/relays/relay-selection.ts';
import { listTeams } from '#lib/tickets/teams/teams.ts';
import { listViews } from '#lib/tickets/views/views.ts';
import { listUsers } from '#lib/users/users.ts';
import { messagesOf } from '#locales/translator.ts';
import { HydrateQueries } from './_prefetch/hydrate-queries.tsx';
import { pageContext, streamStartEventId } from './_prefetch/page-context.ts';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const ctx = await pageContext();
  const locale = await deskLocale();
  const afterEventId = await streamStartEventId();
  const [coverage, own, counts, isDismissed, views, assistants, mailboxes, users, teams] = await Promise.all([
    sandboxCoverage(ctx),
    currentSettings(),
    deskCounts(ctx),
    isGettingStartedDismissed(ctx),
    listViews(ctx),
    listAssistants(ctx),
    listMailboxes(ctx),
    listUsers(ctx),
    listTeams(ctx),
  ]);
  // Ten queries that a busy desk's pages need not wait for: there the sidebar asks for the steps by itself.
  const firstSteps = !isDismissed && counts.active < 50 ? await getGettingStarted(ctx) : null;
  const appContext = await appContextValue({
    sandboxCoverage: coverage,
    showsFirstSteps: !isDismissed,
    articleReviewMonths: ctx.env.ARTICLE_REVIEW_MONTHS,
    chosenLanguage: own.reading_language,
    chosenTimeZone: own.time_zone,
    listPreview: own.list_preview ?? true,
  });
  return (
    <LocaleProvider
      locale={locale}
      messages={messagesOf(locale, [
        'blockSender',
        'common',
        'compose',
        'composer',
        'contacts',
        'delivery',
        'draft',
        'errors',
        'events',
        'forward',
        'gettingStarted',
        'keys',
        'list',
        'mail',
        'merge',
        'modelTexts',
        'newMail',
        'notifications',
        'palette',
        'password',
        'presence',
        'queue',
        'review',
        'run',
        'savedReplies',
        'screens',
        'settingsPages',
        'shell',
        'signIn',
        'ticket',
        'tickets',
        'told',
        'ui',
        'views',
      ])}
    >
      <Providers appContext={appContext} afterEventId={afterEventId}>
        <NavigationProvider>
          <HydrateQueries
            data={[
              [queryKeys.counts, counts],
              ...(firstSteps ? [[queryKeys.gettingStarted, firstSteps] as [QueryKey, unknown]] : []),
              [queryKeys.views, views],
              [queryKeys.assistants, assistants],
              [queryKeys.mailboxes, mailboxes],
              [queryKeys.users, users.data],
              [queryKeys.teams, teams],
              [queryKeys.afterAct, own.after_act ?? 'next'],
            ]}
          >
            <Shell>{children}</Shell>
          </HydrateQueries>
        </NavigationProvider>
      </Providers>
    </LocaleProvider>
  );
}

type Stored = Pick<
  AppContextValue,
  | 'sandboxCoverage'
  | 'showsFirstSteps'
  | 'articleReviewMonths'
  | 'chosenLanguage'
  | 'chosenTimeZone'
  | 'listPreview'
>;

async function appContextValue(stored: Stored): Promise<AppContextValue> {
  const { id, name, role, mailboxIds } = await currentActor();
  const request = await headers();
  const browser = request.get('user-agent') ?? '';
  const kept = await cookies();
  return {
    user: { id, name, role, reachesAll: mailboxIds === null },
    listWidth: Number.parseInt(kept.get(`cs_list_width_${id}`)?.value ?? '', 10) || null,
    isMac: /Mac|iPhone|iPad/.test(browser),
    timeZone: await deskTimeZone(),
    language: stored.chosenLanguage ?? firstLanguage(request.get('accept-language')),
    renderedAt: new Date().toISOString(),
    ...stored,
  };
}

/** The first language of an Accept-Language (RFC 9110, 12.5.4), which browsers send in order of preference. */
function firstLanguage(accepted: string | null): string {
  const code = /^\s*([a-z]{2})(?![a-z])/i.exec(accepted ?? '')?.[1]?.toLowerCase() ?? 'en';
  return isLanguageCode(code) ? code : 'en';
}
