import type { Env } from './env.ts';
import { currentOrigin, withinOrigin } from './origin.ts';

/** Ids, names of ours and figures. What a customer wrote is no attribute. */
export type SpanAttributes = Record<string, string | number | boolean>;
export type SpanKind = 'server' | 'client' | 'consumer' | 'internal';
export type SpanStart = {
  name: string;
  kind: SpanKind;
  attributes: SpanAttributes;
  parent: string | undefined;
};
export type OpenSpan = {
  /** By which others continue its trace (W3C Trace Context). */
  traceparent: string;
  /** `failure` is the name of what went wrong. */
  end: (attributes?: SpanAttributes & { failure?: string }, name?: string) => void;
};
export type Tracer = { start: (span: SpanStart) => OpenSpan; stop: () => Promise<void> };

// On globalThis, because Next bundles each route apart and each bundle would know of none.
const globals = globalThis as typeof globalThis & { countersignTracer?: Tracer };

/**
 * Sends spans to OTEL_EXPORTER_OTLP_ENDPOINT. Without that setting nothing is loaded and every span is free.
 * @returns what sends the last ones and ends it.
 */
export async function startTracing(
  env: Pick<Env, 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
  role: 'web' | 'worker',
): Promise<() => Promise<void>> {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return async () => {};
  const { createTracer } = await import('./otlp-tracer.ts');
  const tracer = createTracer(endpoint, role);
  globals.countersignTracer = tracer;
  return async () => {
    if (globals.countersignTracer === tracer) delete globals.countersignTracer;
    await tracer.stop();
  };
}

/** Opens a span for what no function can be put around; null while nothing is traced. */
export function openSpan(span: Omit<SpanStart, 'parent'> & { parent?: string | undefined }): OpenSpan | null {
  const parent = span.parent ?? currentOrigin()?.traceparent;
  return globals.countersignTracer?.start({ ...span, parent }) ?? null;
}

/** Does `work` in a span of its own; what it sends, and the spans in it, continue the trace. */
export async function inSpan<T>(span: Omit<SpanStart, 'parent'>, work: () => Promise<T>): Promise<T> {
  const open = openSpan(span);
  if (!open) return work();
  try {
    const result = await withinOrigin({ ...currentOrigin(), traceparent: open.traceparent }, work);
    open.end();
    return result;
  } catch (error) {
    open.end({ failure: error instanceof Error ? error.name : 'unknown' });
    throw error;
  }
}
