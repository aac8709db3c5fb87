'use client';
import { Keyboard, LogOut, Monitor, MoonStar, Sun } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import { useRegistry } from './commands.tsx';
import { remember, useDesk } from './desk.tsx';
import { leave } from './sign-out.ts';

const themes = [
  { value: 'system', words: 'As the system', icon: Monitor },
  { value: 'light', words: 'Light', icon: Sun },
  { value: 'dark', words: 'Dark', icon: MoonStar },
];

export function UserMenu() {
  const { user } = useDesk();
  const registry = useRegistry();
  const [theme, setTheme] = useState<string>();
  const look = () => setTheme(document.documentElement.dataset.theme ?? 'system');
  return (
    <Menu onOpenChange={look}>
      <MenuTrigger className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left text-control transition-colors duration-100 hover:bg-hover data-[state=open]:bg-hover pointer-coarse:h-11">
        <Avatar name={user.name} className="-ml-0.5 size-5 text-[9px]" />
        <span className="flex-1 truncate">{user.name}</span>
        <span className="sr-only">menu</span>
      </MenuTrigger>
      <MenuContent side="top" className="w-52">
        <MenuItem
          icon={<Keyboard className="icon text-muted" />}
          keys="?"
          onSelect={() => registry.find('?')?.run()}
        >
          Keys
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>Appearance</MenuLabel>
        {themes.map(({ value, words, icon: Icon }) => (
          <MenuItem
            key={value}
            icon={<Icon className="icon text-muted" />}
            chosen={theme === value}
            onSelect={() => wear(value)}
          >
            {words}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem icon={<LogOut className="icon text-muted" />} onSelect={() => void leave()}>
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

function wear(theme: string) {
  remember('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
