import { connect, type Socket } from 'node:net';

export type SmtpSession = {
  /** Hands one mail over, whole or in parts, and gives back the reply to it; MAIL, RCPT and DATA go out together (RFC 2920). */
  send: (from: string, to: string, ...mail: Buffer[]) => Promise<string>;
  quit: () => void;
};

const end = Buffer.from('\r\n.\r\n');

/** An SMTP connection that costs the measuring machine as little as possible. `mail` must not hold lines that begin with a dot. */
export async function openSession(port: number, { limitMs = 30_000 } = {}): Promise<SmtpSession> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.setNoDelay(true);
  const replies = readReplies(socket, limitMs);
  await replies(1);
  socket.write('EHLO shop.example\r\n');
  await replies(1);
  return {
    send: async (from, to, ...mail) => {
      socket.write(`MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`);
      const refused = (await replies(3)).find((reply) => !/^[23]/.test(reply));
      if (refused) throw new Error(`Refused: ${refused}`);
      for (const part of mail) socket.write(part);
      socket.write(end);
      const [reply = ''] = await replies(1);
      if (!reply.startsWith('250')) throw new Error(`Not accepted: ${reply}`);
      return reply;
    },
    quit: () => void socket.end('QUIT\r\n'),
  };
}

/** Gives back a function that waits for the next `count` replies; of a reply of several lines it gives the last. */
function readReplies(socket: Socket, limitMs: number): (count: number) => Promise<string[]> {
  const ready: string[] = [];
  let rest = '';
  let broken: Error | null = null;
  let wake = () => {};
  socket.setTimeout(limitMs, () =>
    socket.destroy(new Error(`The server was silent for ${limitMs / 1000} s`)),
  );
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (/^\d{3}( |$)/.test(line)) ready.push(line);
    wake();
  });
  socket.on('error', (error) => {
    broken = error;
    wake();
  });
  socket.on('close', () => {
    broken ??= new Error('The connection was closed');
    wake();
  });
  return async (count) => {
    while (ready.length < count) {
      if (broken) throw broken;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return ready.splice(0, count);
  };
}
