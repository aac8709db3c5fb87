import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { waitFor } from '#bin/start/wait-for.ts';
import { createProductEnvironment, type ProductEnvironment } from '#test/product.ts';
import { openSession } from '#test/smtp-client.ts';
import { descendantProcesses } from './memory.ts';
import { startWorker } from './programs.ts';
import { showTable } from './table.ts';

const mails = 50;
const bytes = 20_000_000;

/** What the worker holds at most while many large mails, each with a file, come in together and are filed. Linux only. */
export async function measureLargeMails(): Promise<void> {
  const environment = await createProductEnvironment();
  const worker = await startWorker(environment.env);
  try {
    const before = await peakMegabytes();
    const startedAt = performance.now();
    const body = largeBody();
    const outcomes = await Promise.allSettled(
      Array.from({ length: mails }, (_, at) => sendOne(environment, at, body)),
    );
    const acceptedS = (performance.now() - startedAt) / 1000;
    const taken = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const peakAccepting = await peakMegabytes();
    const filed = await waitUntilFiled(environment, taken);
    const filedS = (performance.now() - startedAt) / 1000;
    const peak = await peakMegabytes();
    const all = taken === mails && filed === mails;
    showTable(`Memory: ${mails} mails of ${bytes / 1e6} MB together, ${taken} accepted and ${filed} filed`, [
      { name: 'worker before them', figure: before, unit: 'MB' },
      { name: 'peak while they were accepted', figure: peakAccepting, unit: 'MB' },
      {
        name: 'peak until all were filed',
        figure: peak,
        unit: 'MB',
        aim: { text: 'under 1,000 MB, none lost', reached: peak < 1000 && all },
      },
      { name: 'all accepted after', figure: acceptedS, unit: 's' },
      { name: 'all filed after', figure: filedS, unit: 's' },
    ]);
  } finally {
    await worker.stop();
    await environment.drop();
  }
}

/** A file of random bytes, in base64 with its lines. */
function largeBody(): Buffer {
  const line = 57;
  const lines = Math.floor(bytes / 78);
  return Buffer.from(
    randomBytes(line * lines)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
  );
}

async function sendOne({ env, address }: ProductEnvironment, at: number, body: Buffer): Promise<void> {
  const session = await openSession(env.SMTP_PORT, { limitMs: 5 * 60_000 });
  const head = [
    `From: Sender ${at} <sender-${at}@customer.example>`,
    `To: ${address}`,
    `Subject: Large ${at}`,
    `Message-ID: <large-${at}@customer.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=parts',
    '',
    '--parts',
    'Content-Type: text/plain',
    '',
    'Here is the file.',
    '--parts',
    `Content-Type: application/octet-stream; name="file-${at}.bin"`,
    'Content-Transfer-Encoding: base64',
    '',
    // So that every file differs, and each is stored.
    `${randomBytes(57).toString('base64')}\r\n`,
  ];
  try {
    await session.send(
      `sender-${at}@customer.example`,
      address,
      Buffer.from(head.join('\r\n')),
      body,
      Buffer.from('\r\n--parts--'),
    );
  } finally {
    session.quit();
  }
}

async function waitUntilFiled({ env }: ProductEnvironment, expected: number): Promise<number> {
  const sql = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} });
  const count = async () => {
    const [row] = await sql<
      { n: number }[]
    >`select count(*)::int as n from raw_emails where status = 'filed'`;
    return row?.n ?? 0;
  };
  try {
    await waitFor(async () => (await count()) >= expected, { limitMs: 5 * 60_000, everyMs: 500 });
    return await count();
  } finally {
    await sql.end();
  }
}

/** The most that the worker has held since it began (VmHWM: resident, shared pages included). */
async function peakMegabytes(): Promise<number> {
  const worker = (await descendantProcesses(process.pid)).find(({ command }) =>
    command.includes('workers/main.ts'),
  );
  const status = worker ? await readFile(`/proc/${worker.pid}/status`, 'utf8') : '';
  return (Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024) / 1e6;
}
