'use client';
import { Command as Cmdk } from 'cmdk';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { usePaletteResults } from '../data/palette.ts';
import { useUsers } from '../data/reference.ts';
import { mayOpen, settingsParts } from '../settings/parts.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { useRegistry } from '../shell/commands.tsx';
import type { KeyGroup } from '../shell/keymap.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { FoundGroups, firstValue, isAnyFound } from './found-groups.tsx';
import { matchesWords, paletteCommands } from './palette-commands.ts';
import { PaletteItem } from './palette-item.tsx';
import { useDebounced } from './use-debounced.ts';

type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

export default function Palette({ open, onOpenChange }: PaletteProps) {
  const t = useTranslations();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('shell.find')}
        hideTitle
        className="w-[min(38rem,calc(100vw-2rem))] overflow-hidden p-0"
      >
        <Finder onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

const typingPauseMs = 120;

function Finder({ onDone }: { onDone: () => void }) {
  const t = useTranslations();
  const [query, setQuery] = useState('');
  const words = query.trim();
  const registry = useRegistry();
  const commands = useSyncExternalStore(
    registry.subscribe,
    () => registry.commands,
    () => registry.commands,
  );
  const navigate = useNavigate();
  const asked = useDebounced(words, typingPauseMs);
  const isTyping = asked !== words;
  // What was found for other words stays in sight while these are searched for, but nothing opens it.
  const found = usePaletteResults(asked, { isTyping });
  const colleagues = useColleagues(words);
  const settings = useSettings(words);
  const groups = paletteCommands(commands, words);
  const [chosen, setChosen] = useState('');
  const first = firstValue(found);
  const isEmpty = !isAnyFound(found) && colleagues.length + settings.length + groups.length === 0;
  const isWaiting = isTyping || found.isSearching;

  // What is found comes after the keystroke that asked for it: Enter must mean the one on top then, too.
  useEffect(() => {
    if (first) setChosen(first);
  }, [first]);

  // The dialog must be gone before the command acts, or it would take the focus back from what the command opened.
  const choose = (act: () => void) => {
    onDone();
    setTimeout(act, 0);
  };
  const open = (href: string) => choose(() => navigate(href));

  return (
    <Cmdk label={t('shell.find')} loop shouldFilter={false} value={chosen} onValueChange={setChosen}>
      <Cmdk.Input
        value={query}
        onValueChange={setQuery}
        placeholder={t('palette.placeholder')}
        className="h-12 w-full border-b bg-transparent px-4 text-read outline-none pointer-coarse:text-[16px]"
      />
      <Cmdk.List className="max-h-[60vh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-small">
        {isEmpty && !isWaiting ? (
          <Cmdk.Empty className="px-2.5 py-6 text-center text-muted">{t('palette.empty')}</Cmdk.Empty>
        ) : null}
        <FoundGroups found={found} onOpen={open} />
        {colleagues.length > 0 ? (
          <Cmdk.Group heading={t('palette.groups.colleagues')}>
            {colleagues.map(({ id, name, email }) => (
              <PaletteItem
                key={id}
                value={id}
                onSelect={() => open(`/inbox?status=all&assignee=${id}`)}
                label={name}
                hint={email}
                end={t('palette.theirTickets')}
              />
            ))}
          </Cmdk.Group>
        ) : null}
        {groups.map(([group, entries]) => (
          <Cmdk.Group key={group} heading={t(`keys.groups.${group as KeyGroup}`)}>
            {entries.map((command) => (
              <PaletteItem
                key={command.id}
                value={`${command.title} ${command.id}`}
                onSelect={() => choose(command.run)}
                label={command.title}
                end={command.keys ? <Keys keys={command.keys} /> : null}
              />
            ))}
          </Cmdk.Group>
        ))}
        {settings.length > 0 ? (
          <Cmdk.Group heading={t('palette.groups.settings')}>
            {settings.map(({ part, title }) => (
              <PaletteItem
                key={part}
                value={`settings ${part}`}
                onSelect={() => open(`/settings/${part}`)}
                label={title}
              />
            ))}
          </Cmdk.Group>
        ) : null}
      </Cmdk.List>
      <p className="border-t px-4 py-2 text-muted text-small pointer-coarse:hidden">
        {t.rich('palette.keys', {
          move: () => <Keys keys="arrowdown" />,
          open: () => <Keys keys="enter" />,
          leave: () => <Keys keys="escape" />,
        })}
      </p>
    </Cmdk>
  );
}

const shownColleagues = 4;

function useColleagues(words: string) {
  const users = useUsers();
  if (words.length < 2) return [];
  return users
    .filter(({ name, email, disabled_at }) => !disabled_at && matchesWords(`${name} ${email}`, words))
    .slice(0, shownColleagues);
}

/** The pages of the settings that fit, by other words too, and that whoever is signed in may open. */
function useSettings(words: string) {
  const t = useTranslations();
  const { user } = useAppContext();
  if (words.length < 2) return [];
  return settingsParts
    .filter((part) => mayOpen(part, user))
    .map((part) => ({ part, title: t(`settingsPages.names.${part}`) }))
    .filter(({ part, title }) =>
      matchesWords(`${t('palette.groups.settings')} ${title} ${t(`settingsPages.words.${part}`)}`, words),
    );
}
