/** Settings: the fields that every contact has. */
export const contactFields = {
  description:
    'What your team wants to know about contacts, beyond what their mail says. Every contact has these fields.',
  empty: 'No fields yet.',
  create: 'New field',
  createTitle: 'New field',
  editTitle: 'Edit the field',
  name: 'Name',
  kind: 'Kind',
  kinds: { text: 'Text', number: 'Number', date: 'Date', choice: 'Choice' },
  choices: 'Choices',
  choicesHint: 'One a line.',
  edit: 'Edit',
  editOf: 'Edit {name}',
  save: 'Save field',
  remove: 'Remove',
  removeOf: 'Remove {name}',
  removeTitle: 'Remove {name}?',
  removeDescription: 'It disappears from every contact, with what was entered there.',
} as const;
