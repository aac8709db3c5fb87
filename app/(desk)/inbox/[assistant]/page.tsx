import { DeskPage, type SearchParams } from '../../_first/desk-page.tsx';

export const metadata = { title: 'Inbox' };

type Props = { params: Promise<{ assistant: string }>; searchParams: SearchParams };

export default async function AssistantInboxPage({ params, searchParams }: Props) {
  return <DeskPage path={`/inbox/${(await params).assistant}`} searchParams={searchParams} />;
}
