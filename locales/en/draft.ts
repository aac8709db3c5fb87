/** What waits for a signature. */
export const draft = {
  editNote: 'Edit note',
  noteEdited: 'Edited',
  noteTo: 'Note to {address}',
  saveNote: 'Save note',
  discardNote: 'Discard changes',
  noteKept: 'Your note is still here. Save again to replace the other one.',
} as const;
