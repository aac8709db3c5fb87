/** What acts and unnamed things are called wherever they stand. */
export const common = {
  add: 'Add',
  cancel: 'Cancel',
  copied: 'Copied.',
  copy: 'Copy',
  copyFailed: 'Your browser didn’t allow copying. Select the text instead.',
  done: 'Done',
  edit: 'Edit',
  moreFor: 'More actions for {name}',
  noSubject: 'No subject',
  remove: 'Remove',
  rename: 'Rename',
  save: 'Save',
  saved: 'Saved.',
  showMore: 'Show more',
} as const;
