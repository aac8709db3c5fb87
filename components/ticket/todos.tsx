'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Todo } from '#lib/tickets/todo-schema.ts';
import { api, errorMessage } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useTodos } from '../data/tickets.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { DateTime } from '../time.tsx';
import { cn } from '../ui/cn.ts';
import { toast } from '../ui/toast.ts';
import { useTypedEarly } from '../ui/use-typed-early.ts';

export function Todos({ ticketId }: { ticketId: string }) {
  const t = useTranslations('ticket.todos');
  const client = useQueryClient();
  const { user } = useAppContext();
  const { data: todos = [] } = useTodos(ticketId);
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useTypedEarly(field, setTitle);
  const canEdit = user.role !== 'viewer';

  const act = async (work: () => Promise<unknown>, shown = todos, rollback = () => {}) => {
    client.setQueryData(queryKeys.todos(ticketId), shown);
    try {
      await work();
    } catch (error) {
      client.setQueryData(queryKeys.todos(ticketId), todos);
      rollback();
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.todos(ticketId) });
  };
  const tick = (todo: Todo, done: boolean) =>
    void act(
      () => api.todos[':id'].done.$post({ param: { id: todo.id }, json: { done } }),
      todos.map((other) =>
        other.id === todo.id ? { ...todo, done_at: done ? todo.created_at : null } : other,
      ),
    );

  return (
    <>
      <ul className="flex flex-col">
        {todos.map((todo) => (
          <li key={todo.id}>
            <label className="flex min-h-7 items-baseline gap-2 py-0.5">
              <input
                type="checkbox"
                checked={todo.done_at !== null}
                disabled={!canEdit}
                onChange={(event) => tick(todo, event.target.checked)}
                className="translate-y-0.5 accent-(--ink-fill)"
              />
              <span
                className={cn(
                  'min-w-0 flex-1 [overflow-wrap:anywhere]',
                  todo.done_at ? 'text-muted line-through decoration-strong-line' : '',
                )}
              >
                {todo.title}
              </span>
              {todo.due_at && !todo.done_at ? (
                <DateTime at={todo.due_at} className="shrink-0 text-muted text-small tabular-nums" />
              ) : null}
            </label>
          </li>
        ))}
      </ul>
      {canEdit ? (
        <form
          className="-mx-1.5 flex h-7 items-center gap-2 rounded-md px-1.5 focus-within:bg-hover hover:bg-hover"
          onSubmit={(event) => {
            event.preventDefault();
            if (!title.trim()) return;
            setTitle('');
            void act(
              () => api.todos.$post({ json: { ticket_id: ticketId, title: title.trim() } }),
              todos,
              () => setTitle(title),
            );
          }}
        >
          <Plus aria-hidden className="size-3.5 text-muted" />
          <input
            ref={field}
            aria-label={t('new')}
            placeholder={t('add')}
            value={title}
            maxLength={300}
            onChange={(event) => setTitle(event.target.value)}
            className="h-full min-w-0 flex-1 bg-transparent outline-none pointer-coarse:text-[16px]"
          />
        </form>
      ) : null}
    </>
  );
}
