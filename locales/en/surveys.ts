/** What the contact is asked at the foot of a reply, and the page on which they answer. */
export const surveys = {
  question: 'How did we do?',
  closed: 'Your request is closed. If anything is still open, please reply to this email.',
  ratings: { good: 'Good', okay: 'Okay', bad: 'Bad' },
  page: {
    intro: 'Choose an answer and send it. You can change it within {days, number} days.',
    answers: 'Your answer',
    comment: 'Anything you’d like to add? (optional)',
    commentHint: 'Only the team that answered you reads it.',
    send: 'Send answer',
    change: 'Change answer',
    thanks: 'Thank you. Your answer is saved.',
    chooseFirst: 'Please choose one of the three answers.',
    expired: 'This question has expired',
    expiredHint:
      'It could be answered for {days, number} days. If there’s something you’d like to say, reply to our email.',
    unknown: 'This link doesn’t lead anywhere',
    unknownHint: 'It may not have been copied in full. Please open it from our email once more.',
    colleague: 'You’re signed in to Countersign. Only the contact can rate an answer.',
    busy: 'Too many requests',
    busyHint: 'Please wait a moment, then try again.',
    failed: 'That didn’t work',
    failedHint: 'Nothing was saved. Please try again in a moment.',
  },
} as const;
