import { type ParseRequest, work as read } from '#lib/inbound/parsing/parse-thread.ts';

/** Reads mails, but a mail of the subject `throw` or `exit` makes it do that, whatever was handed over with it. */
export async function work(works: ParseRequest[]) {
  const words = works.map(({ raw }) => Buffer.from(raw).toString()).join();
  if (words.includes('Subject: throw\r\n')) throw new Error('Not read');
  if (words.includes('Subject: exit\r\n')) process.exit(1);
  return read(works);
}
