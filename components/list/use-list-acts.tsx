'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useState } from 'react';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { type BulkAct, useTicketActs } from '../data/ticket-acts.ts';
import { useTicketActionsOf } from '../data/use-ticket-actions.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import type { ChosenAct, MenuKind } from './act-menu.tsx';
import { useAfterAct, useQueue } from './queue-context.tsx';
import type { Selection } from './use-selection.ts';

const loadMenu = () => import('./act-menu.tsx');
const ActMenu = dynamic(loadMenu, { ssr: false });

export type ListActs = {
  /** Does something to all that are selected. */
  actOnAll: (act: BulkAct['act']) => void;
  approve: (drafts: NonNullable<BulkAct['drafts']>) => void;
  openMenu: (kind: MenuKind, anchor: HTMLElement) => void;
  /** The menu that is open. */
  menu: ReactNode;
};

type ListPlace = {
  /** The row that the keys are about while nothing is selected; null while a ticket has them. */
  focusedRow: () => TicketRow | null;
  rowElement: (id: string) => HTMLElement | null;
};

/** The keys of a ticket, on the row that has the focus or on all rows that are selected. */
export function useListActs(
  selection: Selection,
  { focusedRow, rowElement }: ListPlace,
  onRows: boolean,
): ListActs {
  const { user } = useAppContext();
  const { queue } = useQueue();
  const { start } = useTicketActs();
  const actionsOf = useTicketActionsOf();
  const afterAct = useAfterAct();
  const [menu, setMenu] = useState<{ kind: MenuKind; anchor: HTMLElement; row: TicketRow | null } | null>(
    null,
  );
  const hasSelection = selection.count > 0;
  // Ready before its first key: what is typed next is meant for it.
  useEffect(() => whenIdle(() => void loadMenu()), []);
  const enabled = user.role !== 'viewer' && (onRows || hasSelection);

  const actOnAll = (act: BulkAct['act']) => {
    void start({ act, ...selection.target() });
    selection.clear();
    queue.current.focusRow();
  };

  const openMenu = (kind: MenuKind, anchor?: HTMLElement | null) => {
    const row = hasSelection ? null : focusedRow();
    const place =
      anchor ??
      (row
        ? rowElement(row.id)
        : document.querySelector<HTMLElement>(`[data-bulk-bar] [data-act="${kind}"]`));
    if (place && (hasSelection || row)) setMenu({ kind, anchor: place, row });
  };

  const choose = ({ act, label }: ChosenAct) => {
    const row = menu?.row;
    if (!row) return actOnAll(act);
    const actions = actionsOf(row);
    if (act.kind === 'priority') void actions.setPriority(act.priority);
    if (act.kind === 'tag') {
      const tags = [...row.tags, ...(act.add ?? [])].filter((tag) => !act.remove?.includes(tag));
      void actions.setTags(tags);
    }
    if (act.kind === 'assign' && act.team_id) void actions.assignToTeam(act.team_id);
    else if (act.kind === 'assign')
      void actions.assign(act.user_id ? { id: act.user_id, name: label } : null);
    if (act.kind === 'move') void start({ act, ticket_ids: [row.id] });
    if (act.kind === 'snooze') {
      void actions.snooze(new Date(act.until), label);
      afterAct(row);
    }
  };

  const closeMenu = (chose: boolean) => {
    const row = menu?.row;
    setMenu(null);
    if (!chose || (row && menu?.kind !== 'snooze')) queue.current.focusRow(row?.id);
  };

  useCommand('close', closeOrReopen, enabled, hasSelection);
  useCommand('snooze', () => openMenu('snooze'), enabled, hasSelection);
  useCommand('assign', () => openMenu('assign'), enabled, hasSelection);
  useCommand('priority', () => openMenu('priority'), enabled, hasSelection);
  useCommand('tag', () => openMenu('tag'), enabled, hasSelection);
  useCommand('move', () => openMenu('move'), enabled, hasSelection);
  useCommand('unread', markUnread, enabled && !hasSelection);

  function closeOrReopen() {
    if (hasSelection) {
      const closed = !selection.isAll && selection.selectedRows.every(({ status }) => status === 'closed');
      return actOnAll({ kind: closed ? 'reopen' : 'close' });
    }
    const row = focusedRow();
    if (!row) return;
    if (row.status === 'closed') return void actionsOf(row).reopen();
    void actionsOf(row).close('');
    afterAct(row);
  }

  function markUnread() {
    const row = focusedRow();
    if (row) void actionsOf(row).markRead(false);
  }

  return {
    actOnAll,
    approve: (drafts) => {
      void start({ act: { kind: 'approve' }, drafts });
      selection.clear();
      queue.current.focusRow();
    },
    openMenu,
    menu: menu ? (
      <ActMenu
        key={menu.kind}
        kind={menu.kind}
        anchor={menu.anchor}
        rows={menu.row ? [menu.row] : selection.selectedRows}
        onChoose={choose}
        onClose={closeMenu}
      />
    ) : null,
  };
}
