import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { createPrepareTiming } from './prepare-timing.ts';
import type { SmtpEndpoint } from './smtp-endpoint.ts';
import type { SmtpError } from './smtp-error.ts';
import { type HandOverResult, handOver, openSession, type SmtpMail } from './smtp-session.ts';

export type SmtpPool = {
  /** Hands one mail over by a connection that is free, or a new one. Never throws. */
  handOver: (mail: SmtpMail) => Promise<HandOverResult>;
  /** Hangs up; what is being handed over is finished first. */
  close: () => void;
};

type Session = { connection: SMTPConnection; mails: number; idleTimer?: NodeJS.Timeout };

const maxMailsPerConnection = 100;
const idleMs = 30_000;
const queueTimeoutMs = 60_000;
const minAhead = 4;

/** Connections to one server, at most `maxConnections`, kept for a while for the next mails. */
export function openPool(endpoint: SmtpEndpoint): SmtpPool {
  const free: Session[] = [];
  const waiting: { admit: () => void; prepare: () => void; isReady: boolean }[] = [];
  const timing = createPrepareTiming();
  let busy = 0;
  let closed = false;

  const ahead = Math.max(minAhead, endpoint.maxConnections);
  /** Those who are next get ready while others are served, several at once, where that is worth it. */
  const prepareNext = () => {
    if (!timing.shouldPrepareAhead()) return;
    const next = waiting.slice(0, ahead).filter(({ isReady }) => !isReady);
    if (next.length < ahead / 2 && waiting[0]?.isReady) return;
    for (const one of next) {
      one.isReady = true;
      one.prepare();
    }
  };
  const acquire = async (prepare: () => void): Promise<boolean> => {
    if (busy < endpoint.maxConnections) {
      busy += 1;
      return true;
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const one = { admit: () => resolve(true), prepare, isReady: false };
    waiting.push(one);
    prepareNext();
    const limit = setTimeout(() => {
      waiting.splice(waiting.indexOf(one), 1);
      resolve(false);
    }, queueTimeoutMs);
    return promise.finally(() => clearTimeout(limit));
  };
  /** A place that is given back goes to the next who waits, so `busy` stays as it is. */
  const release = () => {
    const next = waiting.shift();
    if (!next) {
      busy -= 1;
      return;
    }
    next.admit();
    prepareNext();
  };

  const takeIdle = (): Session | null => {
    const session = free.pop();
    clearTimeout(session?.idleTimer);
    return session ?? null;
  };
  const returnSession = async (session: Session, handed: HandOverResult) => {
    session.mails += 1;
    if (closed || session.mails >= maxMailsPerConnection || !(await isUsable(session.connection, handed)))
      return session.connection.close();
    session.idleTimer = setTimeout(() => {
      free.splice(free.indexOf(session), 1);
      session.connection.quit();
    }, idleMs).unref();
    free.push(session);
  };

  const open = async (): Promise<Session> => {
    const session: Session = { connection: await openSession(endpoint), mails: 0 };
    session.connection.once('end', () => {
      clearTimeout(session.idleTimer);
      const index = free.indexOf(session);
      if (index >= 0) free.splice(index, 1);
    });
    return session;
  };

  const serve = async (session: Session, { beforeContent, ...mail }: SmtpMail): Promise<HandOverResult> => {
    const startedAt = performance.now();
    let waitedMs = 0;
    if (timing.shouldPrepareAhead()) void beforeContent?.();
    const getReady = async () => {
      const askedAt = performance.now();
      await beforeContent?.();
      waitedMs = performance.now() - askedAt;
    };
    const handed = await handOver(session.connection, { ...mail, beforeContent: getReady });
    if ('answer' in handed) timing.recordServed(performance.now() - startedAt - waitedMs);
    return handed;
  };

  const attempt = async (mail: SmtpMail, session: Session): Promise<HandOverResult> => {
    const wasUsed = session.mails > 0;
    const handed = await serve(session, mail);
    await returnSession(session, handed);
    return wasUsed && wasStale(handed) ? attempt(mail, await open()) : handed;
  };

  return {
    handOver: async ({ beforeContent, ...content }) => {
      const prepare = beforeContent && once(() => timed(beforeContent, timing.recordPrepared));
      const mail = { ...content, beforeContent: prepare };
      if (!(await acquire(() => void prepare?.())))
        return { error: new Error('All connections to the server were busy.'), stage: 'reach' };
      try {
        return await attempt(mail, takeIdle() ?? (await open()));
      } catch (error) {
        return { error: error as SmtpError, stage: 'reach' };
      } finally {
        release();
      }
    },
    close: () => {
      closed = true;
      for (const session of free.splice(0)) {
        clearTimeout(session.idleTimer);
        session.connection.quit();
      }
    },
  };
}

/** Its promise is given again to whoever asks again; one that nobody awaits any more may fail unheard. */
function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => {
    if (!begun) {
      begun = work();
      begun.catch(() => {});
    }
    return begun;
  };
}

async function timed(work: () => Promise<void>, tell: (ms: number) => void): Promise<void> {
  const startedAt = performance.now();
  await work();
  tell(performance.now() - startedAt);
}

/** The server had hung up on a connection that lay idle: nothing was said on it, so a new one may be asked. */
function wasStale(handed: HandOverResult) {
  return (
    'error' in handed &&
    handed.stage === 'envelope' &&
    !handed.error.responseCode &&
    handed.error.code !== 'ESTREAM'
  );
}

/** After a refusal the server must first forget the mail; after anything else but an answer it is not to be trusted. */
async function isUsable(connection: SMTPConnection, handed: HandOverResult): Promise<boolean> {
  if ('answer' in handed) return true;
  if (!handed.error.responseCode || handed.error.responseCode === 421) return false;
  return new Promise((resolve) => {
    const settle = (isUsable: boolean) => {
      clearTimeout(limit);
      connection.off('end', gone);
      resolve(isUsable);
    };
    const gone = () => settle(false);
    const limit = setTimeout(gone, 5_000);
    connection.once('end', gone);
    connection.reset((error) => settle(!error));
  });
}
