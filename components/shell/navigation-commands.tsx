'use client';
import { useAssistants } from '../data/reference.ts';
import { useAppContext } from './app-context.tsx';
import { useOwnCommand } from './commands.tsx';
import { screenGroup } from './keymap.ts';
import { useNavigate } from './navigation.tsx';
import { screens } from './screens.ts';

/** A command for each screen, and for the inbox of each assistant. */
export function NavigationCommands() {
  const { sandboxCoverage } = useAppContext();
  const assistants = useAssistants();
  return (
    <>
      {assistants.map(({ id, slug, name }) => (
        <NavigationCommand key={id} href={`/inbox/${slug}`} title={`Go to the inbox of ${name}`} />
      ))}
      {screens.map(({ path, href = path, command, onlySandbox }) =>
        command && (!onlySandbox || sandboxCoverage !== 'none') ? (
          <NavigationCommand key={path} href={href} {...command} />
        ) : null,
      )}
    </>
  );
}

function NavigationCommand({ href, title, keys }: { href: string; title: string; keys?: string }) {
  const navigate = useNavigate();
  useOwnCommand({
    id: href,
    title,
    group: screenGroup,
    ...(keys ? { keys } : {}),
    run: () => navigate(href),
  });
  return null;
}
