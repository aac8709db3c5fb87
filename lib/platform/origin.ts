import { AsyncLocalStorage } from 'node:async_hooks';
import { v7 as uuidv7 } from 'uuid';

/** What is being done, and for whom: every log line of it has its ids. Ids and patterns only, never words. */
export type WorkOrigin = {
  /** Of the request, or the SMTP session, that began it all, however many jobs ago. */
  requestId?: string;
  jobId?: string;
  /** The W3C trace context in which it happens. */
  traceparent?: string;
  /** The pattern of the route that answers a request. */
  route?: string;
  actorId?: string | null;
};

/** What a job's data holds of its origin. */
export type JobOrigin = { request_id?: string; traceparent?: string };

// On globalThis, because Next bundles each route apart and each bundle would have a storage of its own.
const globals = globalThis as typeof globalThis & { countersignOrigin?: AsyncLocalStorage<WorkOrigin> };

/** Does `work`, and all that comes of it in this process, within `origin`. */
export function withinOrigin<T>(origin: WorkOrigin, work: () => T): T {
  return storage().run(origin, work);
}

/** From here on, what this request's event does is within `origin`. Only where no function could be wrapped. */
export function enterOrigin(origin: WorkOrigin): void {
  storage().enterWith(origin);
}

export function currentOrigin(): WorkOrigin | undefined {
  return storage().getStore();
}

/** What a job that is sent now is to know of where it comes from; nothing outside of any request. */
export function jobOrigin(): { origin?: JobOrigin } {
  const { requestId, traceparent } = currentOrigin() ?? {};
  if (!requestId && !traceparent) return {};
  return {
    origin: { ...(requestId ? { request_id: requestId } : {}), ...(traceparent ? { traceparent } : {}) },
  };
}

/** The ids that each log line has. */
export function originFields(): Record<string, string> {
  const { requestId, jobId } = currentOrigin() ?? {};
  return { ...(requestId ? { request_id: requestId } : {}), ...(jobId ? { job_id: jobId } : {}) };
}

/** The id that a client gave its request, when it is one that a log can hold; else a new one. */
export function requestIdFor(given: string | null | undefined): string {
  return given && /^[A-Za-z\d][\w.-]{7,63}$/.test(given) ? given : `req_${uuidv7().replaceAll('-', '')}`;
}

function storage(): AsyncLocalStorage<WorkOrigin> {
  globals.countersignOrigin ??= new AsyncLocalStorage();
  return globals.countersignOrigin;
}
