/** The first steps at a desk. */
export const gettingStarted = {
  title: 'Getting started',
  description: 'What a new desk needs. Each step ticks itself as soon as it’s true.',
  count: '{done, number} of {total, number} done.',
  done: '(done)',
  toDo: '(to do)',
  dismiss: 'Hide',
  dismissForAll: 'Hide for everyone',
  resume: 'Show again',
  dismissed: 'Hidden from the sidebar and the inbox.',
  allDone: 'Everything is set up. This page leaves the sidebar now.',
  titles: {
    mail: 'Receive a first email',
    sending: 'Set up sending',
    domain: 'Verify your domain',
    model: 'Connect a model',
    knowledge: 'Give it something to answer from',
    colleague: 'Invite a colleague',
  },
  acts: {
    openMail: 'Open ticket',
    unfiled: 'See the email',
    addMailbox: 'Add mailbox',
    mailboxes: 'Mailboxes',
    addRelay: 'Add relay',
    relays: 'Relays',
    addDomain: 'Add domain',
    domain: 'Check domain',
    addModel: 'Add model server',
    models: 'Model servers',
    write: 'Write article',
    articles: 'Articles',
    invite: 'Add person',
    people: 'People',
  },
  mail: {
    noMailbox: 'Add the address that your customers write to.',
    waiting:
      'Write to {address} and watch it arrive here. This desk takes email by SMTP at {server}; from a terminal in its folder:',
    copyCommand: 'Copy the command',
    arriving: '“{subject}” from {from} is here and is being read, <time></time>.',
    arrived: '“{subject}” from {from} arrived, <time></time>.',
    noSubject: 'No subject',
    nobody: 'an unknown sender',
  },
  sending: {
    sandbox: 'Replies are caught in the sandbox and reach nobody until a relay is set up.',
    untested: 'The relay {relay} hasn’t passed a test yet, and no reply has left through it.',
    failed: 'The relay {relay} failed its last test.',
    works: '{relay, select, none {Replies leave.} other {Replies leave through {relay}.}}',
  },
  domain: {
    none: 'Add the domain that you send from, so that SPF, DKIM and DMARC vouch for your replies.',
    unchecked: '{domain} is added. Publish its records, then check them.',
    missing: '{domain} still lacks {records}.',
    verified: '{domain} has SPF, DKIM and DMARC.',
  },
  model: {
    built_in:
      'For now the built-in model answers: it quotes your articles and writes nothing of its own. Add a model server and test it.',
    untested: '{model} is set up. Test it to see that it answers.',
    failed: '{model} failed its last test.',
    works: '{model} answers.',
  },
  samples: {
    title: 'Sample tickets',
    description:
      'A dozen made-up tickets in four languages, with a draft to review, to try everything on. Nothing of them is ever sent, no report counts them, and all of it can be removed again.',
    present:
      '{tickets, plural, one {# ticket} other {# tickets}} and {articles, plural, one {# article} other {# articles}} here are samples. Nothing of them is sent, and no report counts them.',
    add: 'Add sample tickets',
    remove: 'Remove sample data',
    removeTitle: 'Remove all sample data?',
    removeDescription:
      'Sample tickets, contacts and articles go, with the replies, drafts and notes that were made on them. Everything else stays.',
    keep: 'Keep',
  },
  knowledge: {
    few: '{published, number} of {wanted, number} articles are published. Write them, or <articles>import articles</articles>.',
    fewForAdmin:
      '{published, number} of {wanted, number} articles are published. Write them, or import <articles>articles</articles> or <mail>past email</mail>.',
    enough: 'The assistant answers from your published articles.',
    imported: 'An import has finished.',
  },
  colleague: {
    alone: 'You’re the only one here so far.',
    invited: '{count, plural, one {One invitation is open.} other {# invitations are open.}}',
    active: 'You aren’t alone any more.',
  },
} as const;
