/** Why something cannot be done with contacts. */
export const contactProblems = {
  contacts: {
    noAssistant: 'An assistant cannot change contacts.',
    tooManyFields: 'There are {max, number} fields already.',
    choicesOnlyForChoice: 'A choice needs something to choose from, and no other kind has choices.',
    choiceTwice: 'A choice stands there twice.',
    fieldNameTaken: 'There is a field {name} already.',
    noSuchField: 'There is no field {id}.',
    misfit:
      '{name} takes {kind, select, text {a text} number {a number} date {a day such as 2026-01-31} choice {one of its choices} other {something else}}.',
    mergeWithItself: 'A contact cannot be merged with itself.',
    eraseOtherAddress: 'Type one of the addresses of this contact to erase them.',
    furtherAddress: '{address} is a further address of another contact. Undo that first.',
    notMerged: 'This contact is not merged into another.',
    noCompany: 'Anybody may have an address at {domain}: it is no company.',
    stale: 'The contact has changed since you read it.',
  },
} as const;
