'use client';
import { useAssistants } from '../data/reference.ts';
import { useOwnCommand } from './commands.tsx';
import { useDesk } from './desk.tsx';
import { useGo } from './navigation.tsx';

/** Places without a key of their own, for the palette. */
export function PlaceCommands() {
  const { caught } = useDesk();
  const assistants = useAssistants();
  return (
    <>
      {assistants.map(({ id, slug, name }) => (
        <PlaceCommand key={id} href={`/inbox/${slug}`} title={`Go to the inbox of ${name}`} />
      ))}
      <PlaceCommand href="/held" title="Go to held mail" />
      {caught !== 'none' ? <PlaceCommand href="/sandbox" title="Go to the sandbox" /> : null}
      <PlaceCommand href="/articles/new" title="Write an article" />
      <PlaceCommand href="/settings/mailboxes" title="Go to the settings" />
    </>
  );
}

function PlaceCommand({ href, title }: { href: string; title: string }) {
  const go = useGo();
  useOwnCommand({ id: href, title, group: 'Everywhere', run: () => go(href) });
  return null;
}
