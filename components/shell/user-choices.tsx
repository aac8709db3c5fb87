'use client';
import { CircleUser, Keyboard, LogOut, Monitor, MoonStar, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { AnchoredMenu } from '../ui/late/anchored-menu.tsx';
import { MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx';
import type { OpenMenu } from '../ui/use-menu-trigger.ts';
import { setPreference } from './app-context.tsx';
import { useRegistry } from './commands.tsx';
import { endSession } from './end-session.ts';
import { useNavigate } from './navigation.tsx';

const themes = [
  { value: 'system', icon: Monitor },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: MoonStar },
] as const;

/** What a person can do about themselves. */
export function UserChoices({ menu }: { menu: OpenMenu }) {
  const t = useTranslations('shell');
  const registry = useRegistry();
  const navigate = useNavigate();
  const theme = document.documentElement.dataset.theme ?? 'system';
  return (
    <AnchoredMenu {...menu} side="top" className="w-52">
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
    </AnchoredMenu>
  );
}

function applyTheme(theme: string) {
  setPreference('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
