import { connect, type Socket } from 'node:net';
import { hostname } from 'node:os';

/** Whether a server would take mail for an address, in its own words; `reached` false when it could not be asked. */
export type RecipientVerification = { reached: boolean; accepted: boolean; response: string };

/**
 * Asks a mail server as any sender would (RFC 5321: greeting, EHLO, MAIL FROM:<>, RCPT TO) and leaves before there is a
 * mail. Nothing is sent. `proxied` speaks first as the balancer does that the server expects.
 */
export async function verifyRecipient(
  { host, port, proxied = false }: { host: string; port: number; proxied?: boolean },
  address: string,
  timeoutMs = 10_000,
): Promise<RecipientVerification> {
  const socket = connect({ host, port });
  const limit = setTimeout(() => socket.destroy(new Error('it did not answer in time')), timeoutMs);
  const answers = readReplies(socket);
  const say = async (line: string) => {
    socket.write(`${line}\r\n`);
    return nextReply(answers);
  };
  try {
    if (proxied) socket.write('PROXY UNKNOWN\r\n');
    const greeting = await nextReply(answers);
    if (!isPositive(greeting)) return { reached: true, accepted: false, response: greeting };
    await say(`EHLO ${hostname().replace(/[^a-z0-9.-]/gi, '') || 'localhost'}`);
    const sender = await say('MAIL FROM:<>');
    if (!isPositive(sender)) return { reached: true, accepted: false, response: sender };
    const recipient = await say(`RCPT TO:<${address}>`);
    return { reached: true, accepted: isPositive(recipient), response: recipient };
  } catch (error) {
    return { reached: false, accepted: false, response: (error as Error).message || 'the connection failed' };
  } finally {
    clearTimeout(limit);
    socket.end('QUIT\r\n');
    setTimeout(() => socket.destroy(), 1_000).unref();
  }
}

const isPositive = (answer: string) => answer.startsWith('2');

async function nextReply(answers: AsyncGenerator<string>): Promise<string> {
  const { value, done } = await answers.next();
  if (done) throw new Error('it hung up');
  return value;
}

/** The answers of the server, each as one line however many it has. */
async function* readReplies(socket: Socket): AsyncGenerator<string> {
  const maxBytes = 64 * 1024;
  let text = '';
  socket.setEncoding('latin1');
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    text += piece;
    if (text.length > maxBytes) throw new Error('it answered too much');
    for (let end = completeReplyLength(text); end > 0; end = completeReplyLength(text)) {
      yield text.slice(0, end).replace(/\s+/g, ' ').trim().slice(0, 500);
      text = text.slice(end);
    }
  }
}

/** How much of the text the first whole answer takes: its last line has a space behind the code. */
function completeReplyLength(text: string) {
  return /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\n/.exec(text)?.[0].length ?? 0;
}
