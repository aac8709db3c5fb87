import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

type Mail = { uid: number; content: Buffer };
/** What a client has put here. */
type Appended = { folder: string; flags: string; date: string; content: Buffer };
type Session = { selected: boolean; folder: string; idling: string | null };

/**
 * A small IMAP server (RFC 3501) with one user and one folder, for readers of mail to be tested against over a real
 * socket. What it holds and how it behaves can be changed while clients are connected.
 */
export async function startImapServer({ idle = true } = {}) {
  const state = {
    mails: [] as Mail[],
    uidValidity: 1,
    password: 'right',
    /** Fetching this UID answers NO. */
    broken: null as number | null,
    /** Message-IDs of what lies in a folder that is marked as the one for sent mail; null: there is none. */
    sent: null as string[] | null,
    /** What was appended, to whichever folder. What went to INBOX is among `mails` too. */
    appended: [] as Appended[],
    /** Folders beside INBOX that take mail. */
    folders: [] as string[],
    /** APPEND is answered with this, and nothing is kept. */
    refusal: null as string | null,
    /** So many appended mails are kept, and the connection breaks before the answer. */
    breaks: 0,
    /** Every command that came, without its tag. */
    commands: [] as string[],
  };
  let nextUid = 1;
  const sockets = new Map<Socket, Session>();
  const server = createServer((socket) => {
    const session: Session = { selected: false, folder: '', idling: null };
    sockets.set(socket, session);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.write('* OK The test server is here\r\n');
    let rest = '';
    let literal: { line: string; length: number } | null = null;
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        if (!literal) break;
        if (rest.length < literal.length + 2) return;
        handleAppend(socket, literal.line, Buffer.from(rest.slice(0, literal.length), 'latin1'));
        rest = rest.slice(literal.length + 2);
        literal = null;
      }
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const announced = /^\S+ APPEND .*\{(\d+)(\+?)\}$/i.exec(line);
        if (announced) {
          literal = { line, length: Number(announced[1]) };
          if (!announced[2]) socket.write('+ go on\r\n');
          return;
        }
        handleCommand(socket, session, line);
      }
    });
  });

  function handleAppend(socket: Socket, line: string, content: Buffer) {
    const [, tag = '', folder = '', flags = '', date = ''] =
      /^(\S+) APPEND "?([^"]+?)"? (?:\(([^)]*)\) )?(?:"([^"]*)" )?\{/i.exec(line) ?? [];
    state.commands.push(`APPEND ${folder}`);
    if (state.refusal) return socket.write(`${tag} NO ${state.refusal}\r\n`);
    if (folder !== 'INBOX' && !state.folders.includes(folder))
      return socket.write(`${tag} NO [TRYCREATE] There is no such folder, says the server\r\n`);
    state.appended.push({ folder, flags, date, content });
    if (folder === 'INBOX') put(content);
    if (state.breaks > 0) {
      state.breaks--;
      return socket.destroy();
    }
    return socket.write(`${tag} OK Kept\r\n`);
  }

  function put(content: Buffer) {
    state.mails.push({ uid: nextUid++, content });
    for (const [socket, { idling }] of sockets)
      if (idling) socket.write(`* ${state.mails.length} EXISTS\r\n`);
  }

  /** The mails of a folder that the search asks for, by Message-ID or by size. */
  function found(folder: string, command: string): number[] {
    const kept =
      folder === 'INBOX'
        ? state.mails
        : state.appended
            .filter((mail) => mail.folder === folder)
            .map(({ content }, index) => ({ uid: index + 1, content }));
    const [, larger, smaller] = /LARGER (\d+) SMALLER (\d+)/i.exec(command) ?? [];
    return kept
      .filter(({ content }) =>
        larger
          ? content.length > Number(larger) && content.length < Number(smaller)
          : command.includes(/^message-id:\s*(\S+)/im.exec(content.toString('latin1'))?.[1] ?? '\0'),
      )
      .map(({ uid }) => uid);
  }

  function handleCommand(socket: Socket, session: Session, line: string) {
    const say = (text: string) => socket.write(`${text}\r\n`);
    if (line === 'DONE') {
      say(`${session.idling} OK Idle ended`);
      session.idling = null;
      return;
    }
    const [tag = '', ...rest] = line.split(' ');
    const command = rest.join(' ');
    state.commands.push(command);
    const ok = () => say(`${tag} OK Done`);
    const is = (pattern: RegExp) => pattern.exec(command);
    if (is(/^CAPABILITY/i)) {
      say(`* CAPABILITY IMAP4rev1 UIDPLUS${idle ? ' IDLE' : ''}`);
      ok();
    } else if (is(/^LOGIN/i)) {
      if (is(/ "?(\S+?)"?$/)?.[1] === state.password) ok();
      else say(`${tag} NO [AUTHENTICATIONFAILED] That is not the password, says the server`);
    } else if (is(/^(LIST|LSUB)/i)) {
      if (is(/^LIST "" ""$/i)) say('* LIST (\\Noselect) "/" ""');
      else say('* LIST () "/" INBOX');
      if (state.sent && is(/^LIST .*"\*"$/i)) say('* LIST (\\HasNoChildren \\Sent) "/" "Gesendete Objekte"');
      ok();
    } else if (state.sent && is(/^EXAMINE "Gesendete Objekte"$/i)) {
      session.folder = '';
      say(`* ${state.sent.length} EXISTS`);
      say('* OK [UIDVALIDITY 1] numbered');
      say(`${tag} OK [READ-ONLY] Open`);
    } else if (session.folder && is(/^UID SEARCH (HEADER message-id|LARGER)/i)) {
      say(`* SEARCH ${found(session.folder, command).join(' ')}`);
      ok();
    } else if (is(/^UID SEARCH HEADER message-id/i)) {
      const index = state.sent?.findIndex((messageId) => command.includes(messageId)) ?? -1;
      say(`* SEARCH${index < 0 ? '' : ` ${index + 1}`}`);
      ok();
    } else if (is(/^(SELECT|EXAMINE) "?([^"]+)"?/i)) {
      const folder = is(/^\w+ "?([^"]+)"?/)?.[1] ?? '';
      if (folder !== 'INBOX' && !state.folders.includes(folder))
        return say(`${tag} NO There is no such folder, says the server`);
      session.selected = true;
      session.folder = folder;
      say(`* ${state.mails.length} EXISTS`);
      say(`* OK [UIDVALIDITY ${state.uidValidity}] numbered`);
      say(`* OK [UIDNEXT ${nextUid}] next`);
      say(`${tag} OK [READ-${is(/^EXAMINE/i) ? 'ONLY' : 'WRITE'}] Open`);
    } else if (is(/^UID SEARCH/i)) {
      const [, from = '1', to = from] = is(/UID (\d+)(?::(\d+|\*))?/i) ?? [];
      say(`* SEARCH ${uidsIn(Number(from), to).join(' ')}`);
      ok();
    } else if (is(/^UID FETCH (\d+)/i)) {
      const uid = Number(is(/^UID FETCH (\d+)/i)?.[1]);
      if (uid === state.broken) return say(`${tag} NO The disk of that mail is broken, says the server`);
      const index = state.mails.findIndex((mail) => mail.uid === uid);
      const length = Number(is(/<0\.(\d+)>/)?.[1] ?? Number.POSITIVE_INFINITY);
      const mail = state.mails[index];
      if (mail) {
        const { content } = mail;
        const part = content.subarray(0, length);
        socket.write(
          `* ${index + 1} FETCH (UID ${uid} RFC822.SIZE ${content.length} BODY[]<0> {${part.length}}\r\n`,
        );
        socket.write(part);
        say(')');
      }
      ok();
    } else if (is(/^UID EXPUNGE (\d+)/i)) {
      const uid = Number(is(/(\d+)$/)?.[1]);
      const index = state.mails.findIndex((mail) => mail.uid === uid);
      if (index >= 0) {
        state.mails.splice(index, 1);
        say(`* ${index + 1} EXPUNGE`);
      }
      ok();
    } else if (is(/^IDLE/i)) {
      session.idling = tag;
      say('+ idling');
    } else if (is(/^LOGOUT/i)) {
      say('* BYE');
      ok();
      socket.end();
    } else if (is(/^(NOOP|UID STORE|CLOSE|ENABLE|ID|NAMESPACE)/i)) {
      ok();
    } else say(`${tag} BAD I do not know that`);
  }

  /** As servers do it: `n:*` holds the last mail even when its UID is below n. */
  function uidsIn(from: number, to: string): number[] {
    const uids = state.mails.map(({ uid }) => uid);
    const last = uids.at(-1) ?? 0;
    const [low, high] = to === '*' ? [Math.min(from, last), Math.max(from, last)] : [from, Number(to)];
    return uids.filter((uid) => uid >= low && uid <= high);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    state,
    port: (server.address() as AddressInfo).port,
    clients: () => sockets.size,
    idling: () => [...sockets.values()].filter((session) => session.idling !== null).length,
    deliver: (content: string) => put(Buffer.from(content)),
    /** The folder is made anew, as after a restored backup: the same mails under other numbers. */
    renumber: () => {
      state.uidValidity++;
      nextUid = 1;
      for (const mail of state.mails) mail.uid = nextUid++;
    },
    hangUp: () => {
      for (const socket of sockets.keys()) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets.keys()) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type ImapServer = Awaited<ReturnType<typeof startImapServer>>;
