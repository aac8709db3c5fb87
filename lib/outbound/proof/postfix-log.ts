/** What to look for: the mail's Message-ID and the return path that this one delivery has. */
export type LogQuery = { messageId: string; returnPath: string };

/**
 * What the log says of a delivery. `held`: it is in the server's queue, which tries on. `cut`: the connection was lost in
 * the middle of its bytes, so it was not taken.
 */
export type LogFinding = {
  state: 'delivered' | 'held' | 'refused' | 'cut';
  code: string | null;
  text: string;
};

type Entry = {
  from: string | null;
  messageId: string | null;
  status: string | null;
  dsn: string | null;
  text: string;
  wasInterrupted: boolean;
};

const line = /postfix(?:-[\w-]+)?\/(?:\w+\/)?(\w+)\[(\d+)\]: (.*)$/;
const queueLine = /^([0-9A-Za-z]{6,}): (.*)$/;

/**
 * Reads a Postfix log (mail.log, in syslog’s old or new format). cleanup logs the Message-ID of a queue id, qmgr its
 * return path once the mail is accepted, and smtp or lmtp the result.
 */
export function readPostfixLog(log: string, sought: LogQuery[]): Map<LogQuery, LogFinding> {
  const entries = entriesOf(log, new Set(sought.map(({ messageId }) => messageId)));
  const found = new Map<LogQuery, LogFinding>();
  for (const one of sought) {
    const own = entries.filter(({ messageId }) => messageId === one.messageId);
    const taken = own.filter(({ from }) => from?.toLowerCase() === one.returnPath.toLowerCase());
    const last = taken.at(-1);
    const finding = last ? findingOf(last) : own.every(isInterrupted) ? interruptedFinding(own.at(-1)) : null;
    if (finding) found.set(one, finding);
  }
  return found;
}

function findingOf({ status, dsn, text }: Entry): LogFinding {
  if (status === 'sent') return { state: 'delivered', code: dsn, text };
  if (status === 'bounced' || status === 'expired') return { state: 'refused', code: dsn, text };
  return { state: 'held', code: dsn, text: text || 'It is in the queue.' };
}

/** Of several transactions with the same Message-ID only all of them, cut, say anything about this one. */
const isInterrupted = ({ from, wasInterrupted }: Entry) => from === null && wasInterrupted;

function interruptedFinding(entry: Entry | undefined): LogFinding | null {
  return entry ? { state: 'cut', code: null, text: entry.text } : null;
}

function entriesOf(log: string, wanted: Set<string>): Entry[] {
  const entries = new Map<string, Entry>();
  /** The queue id that a session is receiving. */
  const receiving = new Map<string, Entry>();
  for (const text of log.split('\n')) {
    const [, program, pid, said] = line.exec(text) ?? [];
    if (!program || !said) continue;
    const session = `${program}[${pid}]`;
    if (program === 'smtpd' && /^(lost connection|timeout) after DATA\b/.test(said)) {
      const entry = receiving.get(session);
      if (entry) Object.assign(entry, { wasInterrupted: true, text: said });
      continue;
    }
    const [, queueId, message] = queueLine.exec(said) ?? [];
    if (!queueId || !message) continue;
    const known = entries.get(queueId);
    const begins = program === 'smtpd' && message.startsWith('client=');
    const entry = known && !begins ? known : emptyEntry();
    entries.set(queueId, entry);
    if (begins) receiving.set(session, entry);
    else applyLine(entry, program, message);
  }
  return [...entries.values()].filter(({ messageId }) => messageId !== null && wanted.has(messageId));
}

function applyLine(entry: Entry, program: string, message: string) {
  const messageId = program === 'cleanup' ? /^message-id=(<[^>]*>)/.exec(message)?.[1] : undefined;
  if (messageId) entry.messageId = messageId;
  const from = program === 'qmgr' ? /^from=<([^>]*)>/.exec(message)?.[1] : undefined;
  if (from !== undefined) entry.from = from;
  const status = /\bstatus=(\w+)/.exec(message)?.[1];
  if (!status) return;
  entry.status = status;
  entry.dsn = /\bdsn=(\d\.\d{1,3}\.\d{1,3})\b/.exec(message)?.[1] ?? entry.dsn;
  entry.text = /\bstatus=\w+,? ?\(?(.*?)\)?$/.exec(message)?.[1] || status;
}

function emptyEntry(): Entry {
  return {
    from: null,
    messageId: null,
    status: null,
    dsn: null,
    text: '',
    wasInterrupted: false,
  };
}
