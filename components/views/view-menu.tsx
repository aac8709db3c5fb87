'use client';
import { Ellipsis } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { View } from '#lib/tickets/views/schema.ts';
import { Button } from '../ui/button.tsx';
import { useMenuTrigger } from '../ui/use-menu-trigger.ts';
import type { ViewQuestion } from './view-dialogs.tsx';

const loadChoices = () => import('./view-choices.tsx').then((part) => part.ViewChoices);
const ViewChoices = dynamic(loadChoices, { ssr: false });
const ViewDialogs = dynamic(() => import('./view-dialogs.tsx').then((part) => part.ViewDialogs), {
  ssr: false,
});

type ViewMenuProps = { view: View; onMoveUp: (() => void) | null; onMoveDown: (() => void) | null };

export function ViewMenu({ view, onMoveUp, onMoveDown }: ViewMenuProps) {
  const t = useTranslations('views');
  const [asked, setAsked] = useState<ViewQuestion | null>(null);
  const { button, menu } = useMenuTrigger(loadChoices);
  return (
    <>
      <Button
        {...button}
        variant="muted"
        size="icon"
        aria-label={t('actions', { name: view.name })}
        className="absolute top-0.5 right-0.5 size-6 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:static pointer-coarse:size-9 pointer-coarse:bg-transparent pointer-coarse:opacity-100"
      >
        <Ellipsis className="icon" />
      </Button>
      {menu ? (
        <ViewChoices menu={menu} view={view} onMoveUp={onMoveUp} onMoveDown={onMoveDown} onAsk={setAsked} />
      ) : null}
      {asked ? <ViewDialogs view={view} asked={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
