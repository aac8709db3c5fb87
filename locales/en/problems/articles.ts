/** Why something cannot be done with articles, their gaps and imports. */
export const articleProblems = {
  articles: {
    stale: 'The article has changed since you read it.',
    ownerWithoutAccess: 'The owner must be an active user who has access to the article.',
    servesAll: '{name} may not change an article that serves every mailbox.',
    clientIdTaken: 'This client_id belongs to another article.',
    gapClosed: 'An article has closed this gap.',
    onlyPeoplePublish: 'Only a person or their program publishes articles.',
    archived: 'The article is archived.',
    gapNotOpen:
      'This gap is {status, select, dismissed {dismissed; reopen it first} drafted {drafted} closed {closed} other {settled}}.',
    gapUnanswered: 'Nobody has answered these tickets yet.',
    gapNothingToTell: 'The answers say nothing that would help others. Write the article yourself.',
  },
  imports: {
    onlyWebsiteByClock: 'Only a website is read again by the clock; import the file again instead.',
    onlyWebsiteAgain: 'Only a website can be read again; import the file again instead.',
    underWay: '“{name}” is being imported already.',
    urlOrUpload: 'Name either a url or an upload_id.',
    tooMany:
      '{count, plural, one {# import is} other {# imports are}} under way. Wait for one of them, or cancel it.',
    unknownKind:
      '“{name}” is none of what can be imported: a ZIP, Markdown, HTML, a CSV, or a help centre’s JSON.',
    addressWithPassword: 'The address must not carry a user name or a password.',
    addressNotPublic: 'The address is not a public one.',
    noWebsite: 'The address is not one of a website, such as https://help.example.com.',
    noMbox: '“{name}” is no mbox file: it does not begin with a line “From …”.',
    noExport: '“{name}” is neither JSON nor a ZIP.',
  },
} as const;
