/** Drafts that are reviewed one after the other. */
export const review = {
  title: 'Review',
  empty: 'No drafts to review. When an assistant has written an answer, you can approve it here.',
  goToInbox: 'Go to the inbox',
  waiting: '{count, plural, =0 {Nothing to review} other {{count, number} to review}}',
  skipped: '{count, plural, =0 {} other {, # skipped}}',
  back: 'Back',
  backHint: 'Back to the previous draft',
  skip: 'Skip',
  skipHint: 'Skip for now',
  next: 'Next',
  openTicket: 'Open ticket #{number}',
  asked: 'Question',
  proposed: 'Draft',
  evidence: 'Sources and confidence',
} as const;
