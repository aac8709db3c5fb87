/** Merging tickets, undoing it, and linking tickets by hand. */
export const merge = {
  menu: {
    more: 'More actions',
    merge: 'Merge into another ticket…',
    link: 'Link to another ticket…',
  },
  title: 'Merge #{number} into which ticket?',
  description:
    'Its messages, files, todos and tags move there, and later replies follow. You can undo it at any time.',
  choose: {
    label: 'Tickets',
    placeholder: 'Number, subject or contact',
    empty: 'No matching tickets in this mailbox.',
  },
  confirm: {
    title: 'Merge tickets of different contacts?',
    description:
      '#{from} is from {contact}, #{into} from {other}. After the merge, replies go to {other}, and the assistant reads both conversations when it drafts them.',
    back: 'Back',
    merge: 'Merge into #{into}',
  },
  done: '#{from} is merged into #{into}.',
  doneAll: '{count, plural, one {# ticket is} other {# tickets are}} merged into #{into}.',
  undo: 'Undo',
  undone: 'Merge undone. #{number} is a separate ticket again.',
  failed: 'The tickets couldn’t be merged.',
  notice: {
    label: 'Merged ticket',
    title: 'Merged into #{number}',
    by: 'by {name}, <at></at>',
    effect: 'Its messages are in #{number}, and new replies arrive there.',
    open: 'Open #{number}',
    undo: 'Undo merge',
  },
  mergedFrom: 'Merged from',
  undoOf: 'Undo the merge of #{number}',
  linkTitle: 'Link #{number} to which ticket?',
  linkDescription: 'Each ticket shows the other. Nothing else changes.',
  linkedTo: 'Linked to',
  unlink: 'Remove the link to #{number}',
  linkFailed: 'The link couldn’t be changed.',
  bulk: 'Merge into #{number}',
} as const;
