'use client';
import { useTranslations } from 'use-intl';
import { useAssistants } from '../data/reference.ts';
import { settingsGroupsFor } from '../settings/parts.ts';
import { useAppContext } from './app-context.tsx';
import { useOwnCommand } from './commands.tsx';
import { screenGroup } from './keymap.ts';
import { useNavigate } from './navigation.tsx';
import { commandScreens } from './screens.ts';

/** A command for each screen, for the inbox of each assistant and for each page of the settings. */
export function NavigationCommands() {
  const { sandboxCoverage, user } = useAppContext();
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
      {settingsGroupsFor(user).flatMap(({ parts }) =>
        parts.map((part) => (
          <NavigationCommand
            key={part}
            href={`/settings/${part}`}
            title={t('settingsPages.command', { page: t(`settingsPages.names.${part}`) })}
            words={t(`settingsPages.words.${part}`)}
          />
        )),
      )}
    </>
  );
}

type NavigationCommandProps = { href: string; title: string; keys?: string; words?: string };

function NavigationCommand({ href, title, keys, words }: NavigationCommandProps) {
  const navigate = useNavigate();
  useOwnCommand({
    id: href,
    title,
    group: screenGroup,
    ...(keys ? { keys } : {}),
    ...(words ? { words } : {}),
    run: () => navigate(href),
  });
  return null;
}
