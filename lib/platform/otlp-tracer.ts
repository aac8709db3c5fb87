import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { SpanKind as Kind, OpenSpan, SpanStart, Tracer } from './tracing.ts';

const kinds: Record<Kind, SpanKind> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

/**
 * Spans by OTLP over HTTP to `endpoint`, which is a base without `/v1/traces`. The provider is not made the global one:
 * what libraries would trace of their own may hold paths and statements.
 */
export function createTracer(endpoint: string, role: string): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `countersign-${role}` }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 })],
  });
  const tracer = provider.getTracer('countersign');
  const start = ({ name, kind, attributes, parent }: SpanStart) =>
    opened(tracer.startSpan(name, { kind: kinds[kind], attributes }, contextOf(parent)));
  return { start, stop: () => provider.shutdown() };
}

function opened(span: Span): OpenSpan {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    end: ({ failure, ...attributes } = {}, name) => {
      if (name) span.updateName(name);
      span.setAttributes(attributes);
      if (failure) span.setAttribute('error.type', failure);
      if (failure) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** What cannot be read begins a trace of its own. */
function contextOf(traceparent: string | undefined): Context {
  const [, traceId = '', spanId = '', flags = '0'] =
    /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})/.exec(traceparent ?? '') ?? [];
  const parent: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}
