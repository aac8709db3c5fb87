import { getAssistant } from '#lib/assistant/assistants.ts';
import { deskContext } from '../../_first/desk-context.ts';
import { DeskPage, type SearchParams } from '../../_first/desk-page.tsx';
import { orNotFound } from '../../_first/or-not-found.ts';

export const metadata = { title: 'Inbox' };

type Props = { params: Promise<{ assistant: string }>; searchParams: SearchParams };

export default async function AssistantInboxPage({ params, searchParams }: Props) {
  const { assistant } = await params;
  await orNotFound(getAssistant(await deskContext(), decodeURIComponent(assistant)));
  return <DeskPage path={`/inbox/${assistant}`} searchParams={searchParams} />;
}
