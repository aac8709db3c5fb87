/** What the figures of a mailbox warn of. */
export const sending = {
  bounces:
    '{part} of {whole} mails came back in {days} days ({rate, number} %; more than {limit, number} % harms how mail of this address is received).',
  complaints:
    '{part} of {whole} mails were complained about in {days} days ({rate, number} %; more than {limit, number} % harms how mail of this address is received).',
} as const;
