'use client';
import { CircleUser, Keyboard, LogOut, Monitor, MoonStar, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PersonAvatar } from '../person-avatar.tsx';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import { setPreference, useAppContext } from './app-context.tsx';
import { useRegistry } from './commands.tsx';
import { endSession } from './end-session.ts';
import { useNavigate } from './navigation.tsx';

const themes = [
  { value: 'system', icon: Monitor },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: MoonStar },
] as const;

export function UserMenu() {
  const t = useTranslations('shell');
  const { user } = useAppContext();
  const registry = useRegistry();
  const navigate = useNavigate();
  const [theme, setTheme] = useState<string>();
  const readTheme = () => setTheme(document.documentElement.dataset.theme ?? 'system');
  return (
    <Menu onOpenChange={readTheme}>
      <MenuTrigger className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left text-control transition-colors duration-100 hover:bg-hover data-[state=open]:bg-hover pointer-coarse:h-11">
        <PersonAvatar id={user.id} name={user.name} className="-ml-0.5 size-5 text-[9px]" />
        <span className="flex-1 truncate">{user.name}</span>
        <span className="sr-only">{t('user.menu')}</span>
      </MenuTrigger>
      <MenuContent side="top" className="w-52">
        <MenuItem
          icon={<CircleUser className="icon text-muted" />}
          onSelect={() => navigate('/settings/account')}
        >
          {t('user.account')}
        </MenuItem>
        <MenuItem
          icon={<Keyboard className="icon text-muted" />}
          keys="?"
          onSelect={() => registry.find('?')?.run()}
        >
          {t('keys')}
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>{t('user.appearance')}</MenuLabel>
        {themes.map(({ value, icon: Icon }) => (
          <MenuItem
            key={value}
            icon={<Icon className="icon text-muted" />}
            checked={theme === value}
            onSelect={() => applyTheme(value)}
          >
            {t(`user.themes.${value}`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem icon={<LogOut className="icon text-muted" />} onSelect={() => void endSession()}>
          {t('user.signOut')}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

function applyTheme(theme: string) {
  setPreference('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
