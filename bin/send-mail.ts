import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import { connectableHost } from '#lib/platform/connectable-host.ts';
import { readSettings } from '#lib/platform/env.ts';

const usage = `Sends a mail to this Countersign over SMTP, as the mail server of a customer would.

  npm run mail -- --from ada@example.com --subject "Where is my order?" "Hello, …"
  npm run mail -- --from ada@example.com mail.eml

  --from         who writes (default ada@example.com)
  --to           the mailbox (default SUPPORT_ADDRESS)
  --subject      the subject (default none)
  --in-reply-to  the Message-ID of the mail that it answers
  --server       host:port (default HOST:SMTP_PORT)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: 'ada@example.com' },
    to: { type: 'string' },
    subject: { type: 'string' },
    'in-reply-to': { type: 'string' },
    server: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (existsSync('.env')) process.loadEnvFile('.env');
const [first] = positionals;
if (values.help || first === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const env = readSettings();
const server = new URL(`smtp://${values.server ?? `${connectableHost(env.HOST)}:${env.SMTP_PORT}`}`);
const to = values.to ?? env.SUPPORT_ADDRESS;
const content = first.endsWith('.eml')
  ? { raw: await readFile(first) }
  : {
      from: values.from,
      to,
      subject: values.subject,
      inReplyTo: values['in-reply-to'],
      text: positionals.join(' '),
    };

const transport = createTransport({
  host: server.hostname.replace(/^\[|\]$/g, ''),
  port: Number(server.port || 25),
  tls: { rejectUnauthorized: false },
  connectionTimeout: 5_000,
});
try {
  const { response } = await transport.sendMail({ ...content, envelope: { from: values.from, to } });
  console.log(`Sent to ${to}: ${response}`);
} catch (error) {
  console.error(`Not sent: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
