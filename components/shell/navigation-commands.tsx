'use client';
import { useTranslations } from 'use-intl';
import { useAssistants } from '../data/reference.ts';
import { useAppContext } from './app-context.tsx';
import { useOwnCommand } from './commands.tsx';
import { screenGroup } from './keymap.ts';
import { useNavigate } from './navigation.tsx';
import { commandScreens } from './screens.ts';

/** A command for each screen, and for the inbox of each assistant. */
export function NavigationCommands() {
  const { sandboxCoverage } = useAppContext();
  const assistants = useAssistants();
  const t = useTranslations();
  return (
    <>
      {assistants.map(({ id, slug, name }) => (
        <NavigationCommand
          key={id}
          href={`/inbox/${slug}`}
          title={t('shell.goToInboxOf', { assistant: name })}
        />
      ))}
      {commandScreens.map(({ path, href = path, command, onlySandbox }) =>
        onlySandbox && sandboxCoverage === 'none' ? null : (
          <NavigationCommand key={path} href={href} title={t(`screens.commands.${path}`)} {...command} />
        ),
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
