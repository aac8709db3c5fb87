import { pageTitle } from '#app/server/page-title.ts';
import { getAssistant } from '#lib/assistant/versions/assistants.ts';
import { orNotFound } from '../../_prefetch/or-not-found.ts';
import { pageContext } from '../../_prefetch/page-context.ts';
import { type SearchParams, TicketsViewPage } from '../../_prefetch/tickets-view-page.tsx';

export const generateMetadata = pageTitle((t) => t('screens.titles./inbox'));

type Props = { params: Promise<{ assistant: string }>; searchParams: SearchParams };

export default async function AssistantInboxPage({ params, searchParams }: Props) {
  const { assistant } = await params;
  await orNotFound(getAssistant(await pageContext(), decodeURIComponent(assistant)));
  return <TicketsViewPage path={`/inbox/${assistant}`} searchParams={searchParams} />;
}
