import type { EventNoun } from '#lib/platform/event-types.ts';
import type { TicketFilters } from '../list/list-route.ts';

/** The name of everything the browser holds, so that a live event knows what it makes stale. */
export const queryKeys = {
  counts: ['counts'] as const,
  lists: ['tickets'] as const,
  list: (filters: TicketFilters) => ['tickets', filters] as const,
  ticket: (number: number) => ['ticket', number] as const,
  timeline: (ticketId: string) => ['timeline', ticketId] as const,
  unsentReply: (ticketId: string, reply: object) => ['unsent reply', ticketId, reply] as const,
  inlineImage: (id: string) => ['picture', id] as const,
  todos: (ticketId: string) => ['todos', ticketId] as const,
  runs: (ticketId: string) => ['runs', ticketId] as const,
  runList: (filters: { status?: string; assistant?: string }) => ['run-list', filters] as const,
  run: (id: string) => ['run', id] as const,
  contact: (id: string) => ['contact', id] as const,
  earlierTickets: (contactId: string) => ['earlier', contactId] as const,
  ticketSearch: (mailboxId: string, query: string) => ['search', mailboxId, query] as const,
  drafts: ['drafts'] as const,
  reviewedTicket: (ticketId: string) => ['ticket', 'reviewed', ticketId] as const,
  outbox: (status: string) => ['outbox', status] as const,
  delivery: (id: string) => ['outbox', 'delivery', id] as const,
  held: ['held'] as const,
  unfiledMail: (status: string) => ['held', 'list', status] as const,
  blockedMail: (blockId: string) => ['held', 'block', blockId] as const,
  rawEmail: (id: string) => ['held', 'mail', id] as const,
  mailPreview: (id: string) => ['preview', id] as const,
  blockedSenders: ['blocked'] as const,
  ledger: ['ledger'] as const,
  sandbox: (mailbox: string | null) => ['sandbox', mailbox] as const,
  caughtMail: (id: string) => ['caught', id] as const,
  rawText: (id: string) => ['raw', id] as const,
  articles: (q: string) => ['articles', q] as const,
  article: (id: string) => ['article', id] as const,
  assistants: ['assistants'] as const,
  mailboxes: ['mailboxes'] as const,
  users: ['users'] as const,
  tags: ['tags'] as const,
  apiKeys: ['api-keys'] as const,
  secondFactor: ['second-factor'] as const,
  sessions: ['sessions'] as const,
  relays: ['relays'] as const,
  modelServers: ['model-servers'] as const,
  domains: ['domains'] as const,
  domain: (id: string) => ['domains', id] as const,
  sendingFigures: ['mailbox-figures'] as const,
  imapAccount: (mailboxId: string) => ['imap', mailboxId] as const,
  suppressions: (filters: { q: string; reason: string; status: string }) =>
    ['suppressions', filters] as const,
  trustedImages: ['trusted-images'] as const,
  health: ['health'] as const,
};

type Keys = typeof queryKeys;
type KeyOf<Key> = Key extends (...args: never[]) => infer Made ? Made : Key;
/** The first part of a key: what kind of thing it holds. */
type QueryNoun = { [Name in keyof Keys]: KeyOf<Keys[Name]> }[keyof Keys][0];

export const ticketLists = queryKeys.lists[0];
const listsAndCounts: QueryNoun[] = [ticketLists, 'counts'];
/** What an event makes stale, by its noun, apart from what is kept of its own ticket and run. */
export const staleQueries: Record<EventNoun, QueryNoun[]> = {
  account_link: ['users'],
  api_key: ['api-keys'],
  article: ['articles', 'article'],
  assistant: ['assistants'],
  domain: ['domains'],
  draft: [...listsAndCounts, 'drafts'],
  imap_account: ['imap'],
  inbound: [],
  mailbox: ['mailboxes', 'relays', 'domains'],
  message: [
    ...listsAndCounts,
    'drafts',
    'outbox',
    'held',
    'ledger',
    'blocked',
    'sandbox',
    'earlier',
    'relays',
  ],
  model_server: ['model-servers', 'assistants'],
  note: [ticketLists],
  passkey: ['second-factor'],
  recovery_code: ['second-factor'],
  relay: ['relays', 'domains'],
  run: [...listsAndCounts, 'run-list'],
  second_factor: ['second-factor'],
  sender: ['blocked', 'held', 'ledger', 'trusted-images'],
  session: ['sessions'],
  step: [],
  suppression: ['contact', 'outbox', 'suppressions'],
  ticket: [...listsAndCounts, 'earlier', 'contact', 'tags'],
  todo: [],
  totp: ['second-factor'],
  user: ['users'],
};
