/** Bringing past email into a mailbox. */
export const mailImports = {
  description:
    'Email from before becomes closed tickets with its own dates and threads. Nobody is notified or answered, the assistant doesn’t run, and what the mailbox already has is skipped.',
  recent: 'Imports',
  startedBy: 'Into {address} by {person}, <time></time>',
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
  skipped: '{count, plural, one {# email skipped} other {# emails skipped}}',
  skippedMails: 'Skipped emails',
  noSubject: 'No subject',
  reasonCount: '{count, number} × {reason}',
  firstShown: 'The first {shown, number} of {total, number} are shown; the API lists the others.',
  reasons: {
    duplicate: 'Already in this mailbox',
    set_aside: 'Spam, deleted or a draft',
    report: 'A bounce, receipt or other report',
    no_sender: 'Names no sender',
    no_contact: 'Between our own addresses only',
    too_large: 'Larger than an email may be',
    unreadable: 'Can’t be read',
    infected: 'Carries a virus',
    failed: 'Couldn’t be stored',
  },
  form: {
    file: 'File',
    fileHint:
      'An mbox file, as Gmail (Google Takeout), Thunderbird, Apple Mail and most mail servers export it.',
    mailbox: 'Mailbox',
    mailboxHint: 'Emails from our own addresses become replies, all others come from contacts.',
    submit: 'Import',
    uploading: 'Uploading',
    uploadProgress: 'Upload progress',
  },
} as const;
