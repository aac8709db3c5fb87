import type { undoSnapshots } from '#db/schema/index.ts';
import type { TicketRecord } from './change-ticket.ts';

type Snapshot = typeof undoSnapshots.$inferSelect;
export type StatusState = Pick<
  TicketRecord,
  'status' | 'snoozedUntil' | 'closedAt' | 'closedBy' | 'resolutionNote'
>;
export type NeedState = Pick<
  TicketRecord,
  'needsPersonKind' | 'needsPersonDeliveryId' | 'needsPersonRunId' | 'needsPersonDetail'
>;
export type TicketState = StatusState & NeedState;

/** The columns of a snapshot, and those that an undo restores. */
export function ticketState(row: TicketRecord | Snapshot): TicketState {
  return { ...statusState(row), ...needState(row) };
}

/** Those that say where the ticket stands. */
export function statusState(row: TicketRecord | Snapshot): StatusState {
  return {
    status: row.status,
    snoozedUntil: row.snoozedUntil,
    closedAt: row.closedAt,
    closedBy: row.closedBy,
    resolutionNote: row.resolutionNote,
  };
}

/** Those that say why it needs a person. */
export function needState(row: TicketRecord | Snapshot): NeedState {
  return {
    needsPersonKind: row.needsPersonKind,
    needsPersonDeliveryId: row.needsPersonDeliveryId,
    needsPersonRunId: row.needsPersonRunId,
    needsPersonDetail: row.needsPersonDetail,
  };
}
