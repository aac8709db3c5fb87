/** Bringing past email, or another helpdesk’s tickets, into a mailbox. */
export const mailImports = {
  description:
    'Email and tickets from before keep their own dates, and what was said in them. Nobody is notified or answered, the assistant and rules don’t run, and what is here already is skipped.',
  recent: 'Imports',
  startedBy: '{source} into {address} by {person}, <time></time>',
  cancel: 'Cancel import',
  progress: 'Progress of {file}',
  status: {
    queued: 'Queued',
    running: 'Importing',
    finished: 'Finished',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  counts:
    '{filed, plural, one {# email} other {# emails}} in {tickets, plural, one {# new ticket} other {# new tickets}}',
  ticketCounts: '{tickets, plural, one {# ticket} other {# tickets}}',
  skipped: '{count, plural, one {# email skipped} other {# emails skipped}}',
  ticketsSkipped: '{count, plural, one {# ticket skipped} other {# tickets skipped}}',
  skippedMails: 'What was skipped',
  noSubject: 'No subject',
  reasonCount: '{count, number} × {reason}',
  firstShown: 'The first {shown, number} of {total, number} are shown; the API lists the others.',
  reasons: {
    duplicate: 'Already here',
    set_aside: 'Spam, deleted or a draft',
    report: 'A bounce, receipt or other report',
    no_sender: 'Names nobody with an email address',
    no_contact: 'Between our own addresses only',
    too_large: 'Larger than an email may be',
    unreadable: 'Can’t be read',
    infected: 'Carries a virus',
    failed: 'Couldn’t be stored',
    spam: 'Spam',
    deleted: 'Deleted there',
    no_messages: 'Has no messages',
    article: 'A help article: import it under Articles',
    invalid: 'Isn’t a ticket as that product exports it',
  },
  form: {
    source: 'From',
    sources: {
      mbox: 'Email (mbox)',
      zendesk: 'Zendesk',
      help_scout: 'Help Scout',
      freescout: 'FreeScout',
    },
    file: 'File',
    fileHints: {
      mbox: 'An mbox file, as Gmail (Google Takeout), Thunderbird, Apple Mail and most mail servers export it.',
      zendesk:
        'The JSON export of tickets with their comments (Admin Center, Account, Tools, Reports), as it is or in a ZIP together with the export of users. Attachments stay in Zendesk; help articles are imported under Articles.',
      help_scout:
        'Conversations with their threads as the Mailbox API answers them (conversations?embed=threads), one page or a ZIP of them. Attachments stay in Help Scout; Docs are imported under Articles.',
      freescout:
        'Conversations with their threads as the API module answers them (conversations?embed=threads), one page or a ZIP of them. Attachments stay in FreeScout; articles are imported under Articles.',
    },
    mailbox: 'Mailbox',
    mailboxHint: 'Emails from our own addresses become replies, all others come from contacts.',
    ticketsHint:
      'Tickets keep their state, tags, notes and the people who wrote. Whoever has the same email address here stays assigned.',
    submit: 'Import',
    uploading: 'Uploading',
    uploadProgress: 'Upload progress',
  },
} as const;
