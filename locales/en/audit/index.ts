import { lines } from './lines.ts';

/** Settings: the log of all that was done. */
export const audit = {
  title: 'Audit log',
  description: 'Who did what, newest first: names and addresses, never words of an email.',
  actor: 'By',
  anyone: 'Anyone',
  kind: 'About',
  anything: 'Anything',
  ticket: 'Ticket number',
  day: 'Day',
  export: 'Download as CSV',
  empty: 'Nothing matches.',
  failed: 'The log couldn’t be read.',
  actors: {
    user: 'All people',
    assistant: 'All assistants',
    api_key: 'All API keys',
    contact: 'All contacts',
    system: 'Countersign',
  },
  groups: {
    people: 'People',
    assistants: 'Assistants',
    apiKeys: 'API keys',
  },
  kinds: {
    tickets: 'Tickets',
    drafts: 'Drafts',
    mail: 'Mail',
    runs: 'Runs',
    articles: 'Articles',
    contacts: 'Contacts and companies',
    people: 'People and access',
    settings: 'Settings',
  },
  lines,
} as const;
