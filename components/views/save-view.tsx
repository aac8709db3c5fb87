'use client';
import { BookmarkPlus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useViews } from '../data/views.ts';
import type { ListRoute } from '../list/list-route.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { findOpenView } from './view-route.ts';

const SaveViewDialog = dynamic(() => import('./save-view-dialog.tsx').then((part) => part.SaveViewDialog), {
  ssr: false,
});

/** Offers to keep the list's filter; nothing for a list without one, or one that is a view. */
export function SaveView({ route }: { route: ListRoute }) {
  const t = useTranslations('views.save');
  const { user } = useAppContext();
  const views = useViews();
  const [asks, setAsks] = useState(false);
  const isFiltered = Object.keys(route.filters).length > 0;
  if (!isFiltered || user.role === 'viewer' || findOpenView(views, route)) return null;
  return (
    <>
      <Button
        variant="muted"
        aria-haspopup="dialog"
        aria-expanded={asks}
        className="-mx-1.5 h-6 px-1.5 text-small"
        onClick={() => setAsks(true)}
      >
        <BookmarkPlus className="size-3.5" />
        {t('open')}
      </Button>
      {asks ? <SaveViewDialog route={route} onClose={() => setAsks(false)} /> : null}
    </>
  );
}
