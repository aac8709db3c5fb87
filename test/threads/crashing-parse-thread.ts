import { type ParseRequest, parseInWorker as parse } from '#lib/inbound/parsing/parse-thread.ts';

/** Parses mails, but throws or exits when one of the batch has the subject `throw` or `exit`. */
export async function parseInWorker(requests: ParseRequest[]) {
  const text = requests.map(({ raw }) => Buffer.from(raw).toString()).join();
  if (text.includes('Subject: throw\r\n')) throw new Error('Not read');
  if (text.includes('Subject: exit\r\n')) process.exit(1);
  return parse(requests);
}
