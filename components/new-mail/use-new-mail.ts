'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { StoredReplyOptions } from '../compose/use-reply-options.ts';
import { ApiProblem, api, requestOptions, unwrap } from '../data/api.ts';
import type { UnsentMail } from '../data/new-mail.ts';
import { queryKeys } from '../data/query-keys.ts';
import type { PendingMacro, StoredMacro } from '../saved-replies/use-macro.ts';

export type NewMail = Omit<UnsentMail, 'version' | 'updated_at'>;

const noMail: NewMail = {
  mailbox_id: null,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  body: '',
  files: [],
  macro: null,
};
const pauseMs = 500;
const retryMs = 5000;

/** The new mail that is being written, kept on the server while it is written. `begin` is what it begins with if it is empty. */
export function useNewMail(remote: UnsentMail, begin: Partial<NewMail>) {
  const client = useQueryClient();
  const start = isEmpty(contentOf(remote)) ? { ...contentOf(remote), ...begin } : contentOf(remote);
  const [mail, setMail] = useState(start);
  const latest = useRef(start);
  const kept = useRef({ version: remote.version, print: JSON.stringify(contentOf(remote)) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const inFlight = useRef<Promise<void> | null>(null);
  const [isBehind, setBehind] = useState(false);

  const update = (change: (before: NewMail) => Partial<NewMail>) => {
    latest.current = { ...latest.current, ...change(latest.current) };
    setMail(latest.current);
    schedule(pauseMs);
  };
  const schedule = (afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void push(), afterMs);
  };

  const push = useEffectEvent(async () => {
    const print = JSON.stringify(latest.current);
    // A mailbox alone is nothing that was written.
    if (
      inFlight.current ||
      print === kept.current.print ||
      (isEmpty(latest.current) && kept.current.version === 0)
    )
      return;
    const json = { ...latest.current, version: kept.current.version };
    inFlight.current = unwrap(api.me['unsent-mail'].$put({ json }, requestOptions({ idempotencyKey: null })))
      .then((saved) => {
        kept.current = { version: saved.version, print };
        client.setQueryData(queryKeys.unsentMail, saved);
        if (JSON.stringify(latest.current) !== print) schedule(pauseMs);
      })
      .catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status === 412)
          void client.invalidateQueries({ queryKey: queryKeys.unsentMail });
        else if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500)
          schedule(retryMs);
      })
      .finally(() => {
        inFlight.current = null;
      });
    await inFlight.current;
  });

  const take = (from: UnsentMail) => {
    setBehind(false);
    kept.current = { version: from.version, print: JSON.stringify(contentOf(from)) };
    latest.current = contentOf(from);
    setMail(latest.current);
  };
  const reconcile = useEffectEvent(() => {
    if (inFlight.current || remote.version === kept.current.version) return setBehind(false);
    const isUntouched = JSON.stringify(latest.current) === kept.current.print || isEmpty(latest.current);
    if (isUntouched) take(remote);
    else if (remote.version > 0) setBehind(true);
    else kept.current = { version: 0, print: '' };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of it has come
  useEffect(() => reconcile(), [remote]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void push();
    },
    [],
  );

  return {
    mail,
    /** As it is now, also before it is drawn. */
    current: () => latest.current,
    update,
    isBehind,
    takeNewer: () => take(remote),
    keepOwn: () => {
      setBehind(false);
      kept.current = { version: remote.version, print: '' };
      schedule(0);
    },
    /** Nothing is kept of it any more: it was sent. */
    end: async () => {
      clearTimeout(timer.current);
      await inFlight.current;
      take({ ...noMail, version: 0, updated_at: null });
      client.setQueryData(queryKeys.unsentMail, { ...noMail, version: 0, updated_at: null });
    },
    clear: () => update(() => ({ ...noMail, mailbox_id: latest.current.mailbox_id })),
    /** What is being kept is kept before anything else happens to it. */
    settle: async () => {
      clearTimeout(timer.current);
      await inFlight.current;
    },
  };
}

export type StoredNewMail = ReturnType<typeof useNewMail>;

/** Its files and copies, as the parts of a reply take them. */
export function optionsOf({ mail, update, clear }: StoredNewMail): StoredReplyOptions {
  const own = ({ cc, bcc, files }: NewMail) => ({ to: null, cc, bcc, files, quote: true });
  return {
    ...own(mail),
    change: (change) =>
      update((before) => {
        const { cc = before.cc, bcc = before.bcc, files = before.files } = change(own(before));
        return { cc, bcc, files };
      }),
    clear,
  };
}

export const noMacro: PendingMacro = { saved_reply_ids: [], add_tags: [], status: null, assignee: null };

/** The saved replies in it, as the parts of a reply take them. */
export function macroOf({ mail, update }: Pick<StoredNewMail, 'mail' | 'update'>): StoredMacro {
  const macro = mail.macro ?? noMacro;
  return {
    ...macro,
    add: ({ id, add_tags, status, assignee }) =>
      update(({ macro: before }) => {
        const { saved_reply_ids, add_tags: tags, ...rest } = before ?? noMacro;
        return {
          macro: {
            saved_reply_ids: [...new Set([...saved_reply_ids, id])],
            add_tags: [...new Set([...tags, ...add_tags])],
            status: status ?? rest.status,
            assignee: assignee ?? rest.assignee,
          },
        };
      }),
    change: (changes) => update(({ macro: before }) => ({ macro: { ...(before ?? noMacro), ...changes } })),
    end: () => {},
  };
}

const contentOf = ({ version: _version, updated_at: _at, ...mail }: UnsentMail): NewMail => mail;

/** Whether nothing was written; the mailbox to write from is chosen for everybody. */
export function isEmpty({ to, cc, bcc, files, subject, body }: NewMail): boolean {
  return !subject && !body && to.length + cc.length + bcc.length + files.length === 0;
}
