import type { undoSnapshots } from '#db/schema/index.ts';
import type { TicketRecord } from './change-ticket.ts';

type Snapshot = typeof undoSnapshots.$inferSelect;
export type TicketState = Pick<
  TicketRecord,
  | 'status'
  | 'snoozedUntil'
  | 'closedAt'
  | 'closedBy'
  | 'resolutionNote'
  | 'needsPersonKind'
  | 'needsPersonDeliveryId'
  | 'needsPersonRunId'
  | 'needsPersonDetail'
>;

/** The columns of a snapshot, and those that an undo restores. */
export function ticketState(row: TicketRecord | Snapshot): TicketState {
  return {
    status: row.status,
    snoozedUntil: row.snoozedUntil,
    closedAt: row.closedAt,
    closedBy: row.closedBy,
    resolutionNote: row.resolutionNote,
    needsPersonKind: row.needsPersonKind,
    needsPersonDeliveryId: row.needsPersonDeliveryId,
    needsPersonRunId: row.needsPersonRunId,
    needsPersonDetail: row.needsPersonDetail,
  };
}
