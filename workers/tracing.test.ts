import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { currentOrigin, withinOrigin } from '#lib/platform/origin.ts';
import { createQueues } from '#lib/platform/queue.ts';
import { inSpan, openSpan, startTracing } from '#lib/platform/tracing.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type OtlpReceiver, startOtlpReceiver } from '#test/servers/otlp-receiver.ts';
import { openSession } from '#test/smtp-client.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { startJobs } from './jobs.ts';
import { startSmtp } from './smtp.ts';

let context: TestContext;
let receiver: OtlpReceiver;
beforeAll(async () => {
  context = await openTestContext();
  receiver = await startOtlpReceiver();
});
afterAll(async () => {
  await receiver.close();
  await context.close();
});
const start = () => startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }, 'worker');

test('a mail is one trace from its session to its job, and holds none of its words', async () => {
  const stop = await start();
  const { ctx } = context;
  const mailbox = await createTestMailbox(ctx);
  const queue = await context.openOwnerQueue();
  await createQueues(queue);
  const stopping = new AbortController();
  await startJobs({ ...ctx, queue }, stopping.signal);
  const smtp = await startSmtp(ctx, { host: '127.0.0.1', port: 0 });
  const session = await openSession(smtp.port);
  const mail = 'From: ada@elsewhere.example\r\nSubject: A secret matter\r\n\r\nSwordfish';
  await session.send('ada@elsewhere.example', mailbox.address, Buffer.from(mail));
  session.quit();
  const spanOf = (name: string) => receiver.spans.find((span) => span.name === name);
  await vi.waitFor(() => expect(spanOf('job inbound.process') && spanOf('SMTP session')).toBeTruthy(), {
    timeout: 15_000,
  });
  await smtp.close();
  await stop();
  const [began, job] = [spanOf('SMTP session'), spanOf('job inbound.process')];
  expect(job?.traceId).toBe(began?.traceId);
  expect(job?.parentSpanId).toBe(began?.spanId);
  expect(began).toMatchObject({
    service: 'countersign-worker',
    attributes: { outcome: 'delivered', mails: expect.anything() },
  });
  expect(receiver.bodies.join()).not.toMatch(/Swordfish|secret|ada@|support@/i);
});

test('spans stand within each other, and a failure is told by its name alone', async () => {
  const stop = await start();
  const begun = receiver.spans.length;
  const model = { name: 'model call', kind: 'client', attributes: { model: 'small' } } as const;
  const failing = () =>
    inSpan(model, () => Promise.reject(new TypeError('What the customer wrote: swordfish')));
  await expect(
    withinOrigin({ requestId: 'req_1' }, () =>
      inSpan({ name: 'job assistant.run', kind: 'consumer', attributes: {} }, async () => {
        expect(currentOrigin()?.requestId).toBe('req_1');
        await failing();
      }),
    ),
  ).rejects.toThrow(TypeError);
  await stop();
  const [inner, outer] = receiver.spans.slice(begun);
  expect(inner).toMatchObject({ name: 'model call', parentSpanId: outer?.spanId });
  expect(inner?.attributes).toMatchObject({ 'error.type': 'TypeError', model: 'small' });
  expect(receiver.bodies.join()).not.toContain('swordfish');
});

test('a trace that a caller began is continued; what is none begins a new one', async () => {
  const stop = await start();
  const open = (parent: string) => openSpan({ name: 'request', kind: 'server', attributes: {}, parent });
  const theirs = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  expect(open(theirs)?.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[\da-f]{16}-01$/);
  expect(open('00-nonsense')?.traceparent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
  await stop();
  expect(open(theirs)).toBeNull();
});

test('without the setting nothing of OpenTelemetry is loaded, with it it is', async () => {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { if (url.includes('@opentelemetry')) loaded.push(url); return next(url, context); } });
    await import('#workers/main.ts');
    const { startTracing } = await import('#lib/platform/tracing.ts');
    await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: process.env.ENDPOINT }, 'worker');
    console.log(loaded.length);
    process.exit();`;
  const { PATH } = process.env;
  const count = async (env: Record<string, string>) => {
    const args = ['--input-type=module', '-e', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { PATH, NODE_ENV: 'production', ...env },
    });
    return Number(stdout.trim().split('\n').at(-1));
  };
  expect(await count({})).toBe(0);
  expect(await count({ ENDPOINT: receiver.url })).toBeGreaterThan(5);
}, 60_000);
