/** How a follow-up begins; the built-in model knows it by this. */
export const followUpStart = 'The contact has not answered your team’s last reply';

/** What a run is to do about a mail of ours that stayed unanswered. */
export function followUpPrompt(sentAt: string): string {
  return [
    `${followUpStart}, which left on ${sentAt.slice(0, 10)}.`,
    'Write one short check-in, in the language of the ticket: name what is still open in the words of that reply, and say that nothing is needed if it has settled itself.',
    'State nothing new, promise nothing, and do not apologise or press.',
    'If that reply asks the contact for nothing, hand off instead.',
  ].join('\n');
}
