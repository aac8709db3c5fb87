/** Forwarding a ticket to others. */
export const forward = {
  title: 'Forward this ticket',
  description: 'Answers come into this ticket. {contact} isn’t told and sees none of it.',
  to: 'To',
  toPlaceholder: 'name@example.com, another@example.com',
  note: 'Note',
  notePlaceholder: 'What they should know or do',
  mails: 'Emails',
  files: 'Files',
  submit: 'Forward',
  invalid: '“{address}” isn’t an email address.',
  missing: 'Enter an address.',
} as const;
