'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { optionsChangedEvent } from '../compose/use-reply-options.ts';
import { ApiProblem, type ApiResponse, api, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { readKept, writeKept } from './kept-record.ts';
import { contentOf, writeContent } from './unsent-content.ts';
import { type UnsentText, useUnsentText } from './use-unsent-text.ts';

export type KeptText = UnsentText & {
  /** Another window of the same person has kept other words, which this one has not taken over. */
  isBehind: boolean;
  takeNewer: () => void;
  keepOwn: () => void;
};

type Stored = ApiResponse<(typeof api.me)['unsent-texts']['$get']>['data'][number];
type Kind = Stored['kind'];

const pauseMs = 500;
const retryMs = 5000;

/**
 * A text that is kept on the server while it is written, and in this browser tab in case the server is away. Words from
 * another window are taken over unless somebody writes here, too.
 */
export function useKeptText(ticketId: string, kind: Kind): KeptText {
  const place = { ticketId, kind };
  const name = `${kind} ${ticketId}`;
  const client = useQueryClient();
  const { user } = useAppContext();
  const local = useUnsentText(name);
  const [isBehind, setBehind] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSending = useRef(false);
  const queryKey = queryKeys.unsentTexts(ticketId);
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      unwrap(api.me['unsent-texts'].$get({ query: { ticket: ticketId } }, requestOptions({ signal }))),
    enabled: user.role !== 'viewer',
  });
  const remote = data?.data.find((one) => one.kind === kind) ?? null;

  const push = useEffectEvent(async () => {
    const now = contentOf(place);
    const kept = readKept(name);
    if (isSending.current || now.print === kept.print) return;
    isSending.current = true;
    const json = { body: now.body, options: now.options, version: kept.version };
    try {
      const saved = await unwrap(
        api.me['unsent-texts'][':ticketId'][':kind'].$put(
          { param: { ticketId, kind }, json },
          requestOptions({ idempotencyKey: null }),
        ),
      );
      writeKept(name, { version: saved.version, print: now.print });
      await client.cancelQueries({ queryKey });
      client.setQueryData<typeof data>(queryKey, (before) => {
        const others = before?.data.filter((one) => one.kind !== kind) ?? [];
        return { data: saved.version ? [...others, saved] : others, next_cursor: null, has_more: false };
      });
      if (contentOf(place).print !== now.print) schedule(pauseMs);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) void client.invalidateQueries({ queryKey });
      else if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) schedule(retryMs);
    } finally {
      isSending.current = false;
    }
  });
  const schedule = (afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void push(), afterMs);
  };

  const take = (row: Stored | null) => {
    setBehind(false);
    writeContent(place, row);
    writeKept(name, { version: row?.version ?? 0, print: contentOf(place).print });
  };
  const reconcile = useEffectEvent(() => {
    const kept = readKept(name);
    const now = contentOf(place);
    if (isSending.current || (remote?.version ?? 0) === kept.version) return setBehind(false);
    const isUntouched = now.print === kept.print || (!now.body && !now.options);
    if (isUntouched || (remote && now.body === remote.body)) take(remote);
    else if (remote) setBehind(true);
    else keepOwn();
  });
  const keepOwn = () => {
    setBehind(false);
    writeKept(name, { version: remote?.version ?? 0, print: '' });
    schedule(0);
  };

  useEffect(() => {
    if (data) reconcile();
  }, [data]);
  useEffect(() => {
    const changed = () => schedule(pauseMs);
    if (contentOf(place).print !== readKept(name).print) changed();
    window.addEventListener(optionsChangedEvent, changed);
    return () => window.removeEventListener(optionsChangedEvent, changed);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits to be kept is kept when the ticket closes
  useEffect(() => () => void push(), [name]);

  return { ...local, isBehind, takeNewer: () => take(remote), keepOwn };
}
