import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { freePort } from '#bin/start/ports.ts';
import type { Journal } from './journal.ts';

/** What a customer needs of a reply to answer it. */
export type ReceivedReply = { recipient: string; messageId: string; replyTo: string; subject: string };

/**
 * How a relay fails: nobody listens, it wants everything later, or it hangs up when it has the whole mail, having
 * taken it or not.
 */
export const relayTroubles = ['gone', 'busy', 'cut', 'cut after taking'] as const;
export type RelayTrouble = (typeof relayTroubles)[number];

export type Relay = {
  url: string;
  /** Replies that no customer has answered. */
  replies: ReceivedReply[];
  /** Fails in that way from now on; null: takes everything. */
  fail: (trouble: RelayTrouble | null) => Promise<void>;
  close: () => Promise<void>;
};

const maxReplies = 500;

/** The server that replies leave through. It counts each mail at the moment it has taken it. */
export async function startRelay(journal: Journal): Promise<Relay> {
  const port = await freePort();
  const replies: ReceivedReply[] = [];
  let trouble: RelayTrouble | null = null;
  let server: SMTPServer | null = null;
  const take = (raw: Buffer, recipients: string[]) => {
    const messageId = header(raw, 'Message-ID');
    const replyTo = /[^\s<>]+@[^\s<>]+/.exec(header(raw, 'Reply-To'))?.[0] ?? '';
    for (const recipient of recipients) {
      const key = `${messageId} ${recipient}`;
      journal.received.set(key, (journal.received.get(key) ?? 0) + 1);
      replies.push({ recipient, messageId, replyTo, subject: header(raw, 'Subject') });
    }
    if (replies.length > maxReplies) replies.splice(0, replies.length - maxReplies);
  };
  const open = async () => {
    server ??= await listen(port, {
      isBusy: () => trouble === 'busy',
      cut: () => (trouble === 'cut' || trouble === 'cut after taking' ? trouble : null),
      take,
    });
  };
  const close = async () => {
    const closing = server;
    server = null;
    for (const { _socket } of closing?.connections ?? []) _socket.destroy();
    await new Promise<void>((closed) => (closing ? closing.close(() => closed()) : closed()));
  };
  await open();
  return {
    url: `smtp://127.0.0.1:${port}`,
    replies,
    fail: async (next) => {
      trouble = next;
      await (next === 'gone' ? close() : open());
    },
    close,
  };
}

type Conduct = {
  isBusy: () => boolean;
  cut: () => RelayTrouble | null;
  take: (raw: Buffer, recipients: string[]) => void;
};

function listen(port: number, { isBusy, cut, take }: Conduct): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onMailFrom: (_address, _session, done) => done(isBusy() ? later() : null),
    onData: async (stream, session, done) => {
      const raw = await buffer(stream).catch(() => null);
      if (raw === null) return;
      const how = cut();
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      if (how !== 'cut') take(raw, recipients);
      if (how === null) return done(null, '2.0.0 Taken');
      const own = [...server.connections].find((connection) => connection.session.id === session.id);
      own?._socket.destroy();
    },
  });
  server.on('error', () => {});
  return new Promise((listening) => server.listen(port, '127.0.0.1', () => listening(server)));
}

const later = () => Object.assign(new Error('4.3.2 Come back later'), { responseCode: 451 });

function header(raw: Buffer, name: string): string {
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n', 1);
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
}
