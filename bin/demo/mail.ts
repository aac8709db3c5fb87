import type { SendMailOptions } from 'nodemailer';

/** A mail of the demo. `name` becomes its Message-ID, so that a second filling knows it again. */
export type DemoMail = {
  name: string;
  from: { name: string; address: string };
  subject?: string;
  text?: string;
  html?: string;
  headers?: Record<string, string>;
  attachments?: SendMailOptions['attachments'];
  icalEvent?: SendMailOptions['icalEvent'];
  /** The name of the mail of ours that it answers by In-Reply-To. */
  answers?: string;
  /** The envelope's sender where it is not the author's address; '' for robots. */
  envelopeFrom?: string;
  /** A file next to the mails, sent unchanged: charsets that no program composes today. */
  rawFile?: string;
};

export function messageIdOf({ name, from }: DemoMail) {
  return `<demo.${name}@${from.address.slice(from.address.indexOf('@') + 1)}>`;
}
