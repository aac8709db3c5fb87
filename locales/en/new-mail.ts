/** Writing to somebody first. */
export const newMail = {
  title: 'New email',
  hint: 'Write to someone',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  text: 'Text of the email',
  placeholder: 'Write your email. Drop files or paste pictures.',
  found: 'Contacts',
  noMailbox:
    'There’s no mailbox that you can write from. An admin can add one under Settings, or give you access.',
  send: 'Send',
  sendAndClose: 'Send and close',
  sendLater: 'Send later',
  discard: 'Discard',
  discarded: 'The email was discarded.',
  other: 'You were writing this email. Discard it to write to {address}.',
  writeOther: 'Discard and write to {address}',
  faults: {
    from: 'Choose the mailbox to write from.',
    to: 'Add someone to write to.',
    subject: 'Add a subject.',
    text: 'Write some text.',
    uploading: 'A file is still uploading.',
    unreachable: '{reason} Your text is still here.',
  },
} as const;
