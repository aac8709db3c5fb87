'use client';
import { Bookmark } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useViewActions, useViewCounts, useViews } from '../data/views.ts';
import { NavLink, NavSection } from '../shell/nav-link.tsx';
import { useListRoute } from '../shell/navigation.tsx';
import { cn } from '../ui/cn.ts';
import { moved } from './moved.ts';
import { ViewMenu } from './view-menu.tsx';
import { findOpenView, viewHref } from './view-route.ts';

/** The views in the sidebar, with their counts. They are put in order by dragging, by Alt and arrows, or in the menu. */
export function ViewSection({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const t = useTranslations('views');
  const views = useViews();
  const counts = useViewCounts();
  const open = findOpenView(views, useListRoute());
  const { reorder } = useViewActions();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [announced, setAnnounced] = useState('');
  if (views.length === 0) return null;

  const move = (from: number, to: number) => {
    const view = views[from];
    if (!view || to < 0 || to >= views.length || from === to) return;
    setAnnounced(t('moved', { name: view.name, position: to + 1, total: views.length }));
    void reorder(moved(views, from, to));
  };
  const indexOf = (id: string | null) => views.findIndex((view) => view.id === id);
  const answerKey = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
  };

  return (
    <>
      <NavSection title={t('title')}>
        {views.map((view, at) => {
          const count = counts.get(view.id) ?? 0;
          return (
            <NavLink
              key={view.id}
              href={viewHref(view)}
              icon={Bookmark}
              current={view.id === open?.id}
              count={count}
              exact
              countLabel={t('counted', { count })}
              onNavigate={onNavigate}
              item={{
                draggable: true,
                onDragStart: (event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  setDragged(view.id);
                },
                onDragOver: (event) => {
                  if (dragged === null) return;
                  event.preventDefault();
                  setOver(view.id);
                },
                onDrop: (event) => {
                  event.preventDefault();
                  move(indexOf(dragged), at);
                },
                onDragEnd: () => {
                  setDragged(null);
                  setOver(null);
                },
                onKeyDown: (event) => answerKey(event, at),
                className: cn(
                  dragged === view.id && 'opacity-50',
                  over === view.id && dragged !== view.id && dropEdge(indexOf(dragged), at),
                ),
              }}
              actions={
                <ViewMenu
                  view={view}
                  onMoveUp={at > 0 ? () => move(at, at - 1) : null}
                  onMoveDown={at < views.length - 1 ? () => move(at, at + 1) : null}
                />
              }
            >
              {view.name}
            </NavLink>
          );
        })}
      </NavSection>
      <p role="status" className="sr-only">
        {announced}
      </p>
    </>
  );
}

/** Where what is dragged would land. */
function dropEdge(from: number, to: number): string {
  return from < to ? 'shadow-[0_2px_0_var(--ink)]' : 'shadow-[0_-2px_0_var(--ink)]';
}
