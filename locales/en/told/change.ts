/** What happened to a draft or a waiting reply, as it stands behind the event. */
export const change = {
  person_answered: 'a person answered',
  new_mail: 'a new mail',
  mail_moved: 'a mail was moved',
  contact_changed: 'the contact was changed',
  newer_draft: 'a newer draft',
  reply_taken_back: 'the reply was taken back',
  merged: '#{from} was merged into #{into}',
  merge_undone: 'the merge of #{from} was undone',
  contact_first: 'the contact wrote first',
} as const;
