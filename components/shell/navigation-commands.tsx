'use client';
import { useAssistants } from '../data/reference.ts';
import { useAppContext } from './app-context.tsx';
import { useOwnCommand } from './commands.tsx';
import { useNavigate } from './navigation.tsx';

/** Places without a key of their own, for the palette. */
export function NavigationCommands() {
  const { sandboxCoverage } = useAppContext();
  const assistants = useAssistants();
  return (
    <>
      {assistants.map(({ id, slug, name }) => (
        <NavigationCommand key={id} href={`/inbox/${slug}`} title={`Go to the inbox of ${name}`} />
      ))}
      <NavigationCommand href="/held" title="Go to held mail" />
      {sandboxCoverage !== 'none' ? <NavigationCommand href="/sandbox" title="Go to the sandbox" /> : null}
      <NavigationCommand href="/articles/new" title="Write an article" />
      <NavigationCommand href="/settings/mailboxes" title="Go to the settings" />
    </>
  );
}

function NavigationCommand({ href, title }: { href: string; title: string }) {
  const navigate = useNavigate();
  useOwnCommand({ id: href, title, group: 'Everywhere', run: () => navigate(href) });
  return null;
}
