'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { PersonAvatar } from '../person-avatar.tsx';
import { useMenuTrigger } from '../ui/use-menu-trigger.ts';
import { useAppContext } from './app-context.tsx';

const loadChoices = () => import('./user-choices.tsx').then((part) => part.UserChoices);
const UserChoices = dynamic(loadChoices, { ssr: false });

export function UserMenu() {
  const t = useTranslations('shell');
  const { user } = useAppContext();
  const { button, menu } = useMenuTrigger(loadChoices);
  return (
    <>
      <button
        type="button"
        {...button}
        className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left text-control transition-colors duration-100 hover:bg-hover data-[state=open]:bg-hover pointer-coarse:h-11"
      >
        <PersonAvatar id={user.id} name={user.name} className="-ml-0.5 size-5 text-[9px]" />
        <span className="flex-1 truncate">{user.name}</span>
        <span className="sr-only">{t('user.menu')}</span>
      </button>
      {menu ? <UserChoices menu={menu} /> : null}
    </>
  );
}
