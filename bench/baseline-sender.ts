import { createTransport } from 'nodemailer';
import { type SampleReply, sampleReply } from './replies.ts';

type Options = { port: number; connections: number; count: number };

// The limit: a pool of nodemailer that composes the same replies and sends them, and writes nothing down.
const { port, connections, count }: Options = JSON.parse(process.argv[2] ?? '');
const pool = createTransport({
  host: '127.0.0.1',
  port,
  ignoreTLS: true,
  pool: true,
  maxConnections: connections,
});

async function send(reply: SampleReply, count: number) {
  let left = count;
  await Promise.all(
    Array.from({ length: connections * 2 }, async () => {
      while (left-- > 0) await pool.sendMail({ ...reply, messageId: `<${left}@shop.example>` });
    }),
  );
}

await send(sampleReply, Math.min(count, 300));
const startedAt = performance.now();
await send(sampleReply, count);
process.stdout.write(`${count / ((performance.now() - startedAt) / 1000)}\n`);
pool.close();
