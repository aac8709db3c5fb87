import type { ticketPriority, ticketStatus } from '#db/schema/index.ts';
import type { PastMailFault } from '../mail-import-record.ts';

/** A ticket of another helpdesk in the one shape that the writer takes, whatever product it comes from. */
export type ImportedTicket = {
  /** The account there, as far as the export names it; with `externalId` it is this ticket for good. */
  account: string;
  externalId: string;
  subject: string | null;
  status: Exclude<TicketStatus, 'snoozed'>;
  priority: (typeof ticketPriority.enumValues)[number];
  tags: string[];
  assignee: ImportedPerson | null;
  contact: ImportedPerson;
  createdAt: Date;
  updatedAt: Date;
  messages: ImportedMessage[];
};

type TicketStatus = (typeof ticketStatus.enumValues)[number];

/** Someone there. `id` finds the address among the people of the export when the ticket does not say it. */
export type ImportedPerson = { id: string | null; address: string | null; name: string | null };

export type ImportedMessage = {
  externalId: string;
  /** Null where only the people of the export can tell. */
  kind: 'inbound' | 'outbound' | 'note' | null;
  author: ImportedPerson;
  createdAt: Date;
  /** HTML as it came, not sanitised yet; else `text`. */
  html: string | null;
  text: string;
  /** Names of files that stayed there. */
  files: string[];
};

/** What a record of an export is. `other` is neither filed nor counted. */
export type ReadRecord =
  | { ticket: ImportedTicket }
  | { person: ImportedPerson & { id: string; ours: boolean } }
  | { skipped: PastMailFault; detail: string | null; subject: string | null }
  | { other: true };

export type ReadExportRecord = (value: Record<string, unknown>) => ReadRecord;
