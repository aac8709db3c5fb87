'use client';
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type KeyGroup, type KeyName, keymap } from './keymap.ts';
import { keystrokeOf } from './keystroke.ts';

export type Command = {
  id: string;
  title: string;
  group: KeyGroup;
  keys?: string;
  /** It answers its key before those that were registered later. */
  first?: boolean;
  run: () => void;
};

/** The commands that can be given now; the one registered last answers a key first. */
class Registry {
  commands: Command[] = [];
  listeners = new Set<() => void>();

  add(command: Command) {
    this.commands = [...this.commands, command];
    this.notify();
    return () => {
      this.commands = this.commands.filter((other) => other !== command);
      this.notify();
    };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  find = (keys: string) =>
    this.commands.findLast((command) => command.keys === keys && command.first) ??
    this.commands.findLast((command) => command.keys === keys);
  hasPrefix = (keys: string) => this.commands.some((command) => command.keys?.startsWith(`${keys} `));

  private notify() {
    for (const listener of this.listeners) listener();
  }
}

const CommandContext = createContext<Registry>(new Registry());
export const useRegistry = () => useContext(CommandContext);

/** Gives a key of the map its meaning while the caller is on screen. */
export function useCommand(name: KeyName, run: () => void, enabled = true, first = false) {
  const t = useTranslations('keys.titles');
  useOwnCommand({ id: name, title: t(name), ...keymap[name], first, run }, enabled);
}

/** The same for a command that is only in the palette, or has a key of its own. */
export function useOwnCommand({ id, title, group, keys, first, run }: Command, enabled = true) {
  const registry = useRegistry();
  const act = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    const options = { ...(keys ? { keys } : {}), ...(first ? { first } : {}) };
    return registry.add({ id, title, group, ...options, run: () => act() });
  }, [registry, id, title, group, keys, first, enabled]);
}

export function CommandsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new Registry());
  useEffect(() => {
    let prefix = '';
    let prefixAt = 0;
    const answer = (event: KeyboardEvent) => {
      const stroke = keystrokeOf(event);
      if (!stroke || event.defaultPrevented || !listens(event, stroke)) return;
      const keys = prefix && event.timeStamp - prefixAt < 1200 ? `${prefix} ${stroke}` : stroke;
      prefix = '';
      const command = registry.find(keys) ?? (keys === stroke ? undefined : registry.find(stroke));
      if (command) {
        event.preventDefault();
        command.run();
      } else if (registry.hasPrefix(stroke)) {
        prefix = stroke;
        prefixAt = event.timeStamp;
      }
    };
    document.addEventListener('keydown', answer);
    return () => document.removeEventListener('keydown', answer);
  }, [registry]);
  return <CommandContext value={registry}>{children}</CommandContext>;
}

/** Letters belong to whoever is writing or choosing; only chords reach past a field, and nothing past a dialog. */
function listens(event: KeyboardEvent, stroke: string): boolean {
  const target = event.target as HTMLElement;
  if (target.closest('[role="menu"], [role="dialog"], [role="listbox"]')) return stroke === 'mod+k';
  const writing = target.closest(
    'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]',
  );
  if (writing) return stroke.startsWith('mod+') && stroke !== keymap.selectAll.keys;
  const pressing = target.closest('button, a, summary, [role="tab"]');
  return !(pressing && stroke === 'enter');
}
