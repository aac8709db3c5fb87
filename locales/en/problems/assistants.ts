/** Why something cannot be done with assistants, their runs and model servers. */
export const assistantProblems = {
  assistants: {
    cannotAsk: 'An assistant cannot ask for a run.',
    noneServes: 'No assistant serves this ticket’s mailbox.',
    noMailYet: 'There is no mail on this ticket yet.',
    switchedOff: 'The assistant of this ticket is switched off.',
    runOver: 'The run is over already.',
    runUnderWay: 'A run for this ticket is under way.',
    onlyEndedResume: 'Only a cancelled or failed run can be resumed.',
    serverNeedsKey: 'This address needs its key.',
    serverInUse: '{names} would have no model. Choose another there first.',
    serverNameTaken: 'There is already a model server called {name}.',
    noTextModel:
      'No language model is set for this ticket: its mailbox has no enabled assistant, or that has the built-in model.',
    tooShort: 'The ticket is too short: it has fewer than 6 entries and 3,000 characters.',
    nothingToTranslate: 'There is no text to translate.',
    translationAsked: 'Somebody asked for this translation at the same moment.',
    nameTaken: 'There is already an assistant called {name}.',
    servesOthers: 'This assistant also serves mailboxes that you do not reach.',
    mayNot:
      'This assistant may not {act, select, close {close} snooze {snooze} urgent {mark urgent} forward {forward} other {act on}} tickets.',
    nameModel: 'Name the model of this model server, too.',
    noSuchServer: 'There is no such model server; it may have been removed.',
    told: '{words}',
  },
} as const;
