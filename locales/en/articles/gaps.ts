/** What customers asked and no article answered. */
export const gaps = {
  pageTitle: 'Article gaps',
  description:
    'Tickets that assistants handed off because no article answers them, grouped by what they ask.',
  statuses: 'Status',
  tabs: { waiting: 'Open', closed: 'Closed', dismissed: 'Dismissed' },
  empty: {
    waiting: 'No gaps. When an assistant finds no article for a ticket, what it asks appears here.',
    closed: 'No gaps have been closed. Publishing the article written for a gap closes it.',
    dismissed: 'No dismissed gaps.',
  },
  tickets: '{count, plural, one {# ticket} other {# tickets}}',
  answeredCount: '{count, plural, =0 {not answered yet} other {# answered}}',
  drafted: 'draft in progress',
  closedBy: 'closed by {person}',
  dismissedBy: 'dismissed by {person}',
  ticketList: 'Tickets',
  answered: 'Answered',
  open: 'Open',
  proposal: 'Proposed article',
  nothingToPropose:
    'The answers are specific to individual customers, so there’s nothing to propose. Write the article yourself.',
  noAnswerYet: 'Once someone has answered one of these tickets, a proposed article appears here.',
  origin:
    'Proposed from the answers on {tickets}. Check it for customers’ data before you publish it.{leftOut, plural, =0 {} one { # sentence about an individual customer was left out.} other { # sentences about individual customers were left out.}}',
  openDraft: 'Open draft',
  openArticle: 'Open article',
  createDraft: 'Create draft',
  reopen: 'Reopen',
  dismiss: 'Dismiss',
  dismissed: 'Dismissed. Later tickets that ask the same are grouped with it.',
} as const;
