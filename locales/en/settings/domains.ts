/** The domains whose mail is signed, the DNS records of one, and its key. */
export const domains = {
  title: 'Domain',
  description:
    'A domain with a key signs all mail from its mailboxes (DKIM), so that receivers can tell it from forged mail. Its DNS records are checked every day.',
  add: {
    title: 'New domain',
    description:
      'A key is generated here and signs the domain’s mail from then on. Its DNS records come next.',
    name: 'Domain',
  },
  generateKey: 'Generate key',
  generateKeyFor: 'Generate key for {domain}',
  mailboxes: '{count, plural, one {# mailbox} other {# mailboxes}}',
  records: 'Records',
  recordsOf: 'Records of {domain}',
  unsigned: 'Its mail isn’t signed.',
  signedUnchecked: 'Signed. DNS hasn’t been checked yet.',
  signed: 'Signed; all records are in place. Last checked <time></time>.',
  signedWrong:
    '<warning>{count, plural, one {One record is} other {# records are}} missing or wrong: {records}.</warning> Last checked <time></time>.',
  unchecked: 'Add these records at your DNS provider, then check them here.',
  complete: 'All records are in place. Last checked <time></time>.',
  wrong:
    '{count, plural, one {One record is missing or wrong. Correct it} other {# records are missing or wrong. Correct them}} at your DNS provider; DNS changes can take a few hours. Last checked <time></time>.',
  check: 'Check now',
  checking: 'Checking…',
  record: {
    unchecked: 'DNS hasn’t been checked yet.',
    found: 'DNS has:',
    type: 'Type',
    name: 'Name',
    value: 'Value',
    copyName: 'Copy the name of the {record} record',
    copyValue: 'Copy the value of the {record} record',
    asOne: 'Show as one string',
    asStrings: 'Show as {count, number} strings',
  },
  key: {
    title: 'Key',
    current:
      '<code>{selector}</code> signs with 2048-bit RSA. It was generated here; its private part never leaves this desk.',
    next: '<code>{selector}</code> takes over once its record above is seen in DNS.',
    previous:
      'It replaced <code>{selector}</code> (<time></time>), whose record can be removed after a week.',
    rotate: 'New key',
    rotateTitle: 'New key for {domain}',
    rotateDescription:
      'Add its record to DNS next. The current key signs until that record is seen there; then the new one takes over automatically. The old record can be removed a few days later.',
  },
  remove: 'Remove domain',
  removeTitle: 'Remove {domain}?',
  removeDescription: 'Its mail is sent unsigned from then on, and the key is deleted. Its mailboxes stay.',
} as const;
