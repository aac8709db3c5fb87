import { expect, test } from 'vitest';
import { classify } from '../classify.ts';
import { parseEmail } from '../parse.ts';

const ours = { addresses: ['support@shop.example'] };
const subject = 'Report Domain: shop.example Submitter: mail.example Report-ID: <1@mail.example>';
const name = 'mail.example!shop.example!1772496000!1772582399!1.xml.gz';

type Mail = {
  from?: string;
  subject?: string;
  file?: string | null;
  type?: string;
  headers?: string[];
  top?: string;
};
async function kindOf(mail: Mail) {
  const { from = 'noreply-dmarc-support@mail.example', file = name, type = 'application/gzip', top } = mail;
  const attachment =
    file === null
      ? []
      : ['--b', `Content-Type: ${type}`, `Content-Disposition: attachment; filename="${file}"`, '', 'x'];
  const lines = [
    `From: ${from}`,
    'To: support@shop.example',
    `Subject: ${mail.subject ?? subject}`,
    ...(mail.headers ?? []),
    `Content-Type: ${top ?? 'multipart/mixed'}; boundary=b`,
    '',
    '--b',
    '',
    'Hello',
    ...attachment,
    '--b--',
    '',
  ];
  const parsed = await parseEmail(Buffer.from(lines.join('\r\n')));
  const { kind, informational } = classify(parsed, { from, to: ours.addresses }, ours);
  return informational ? `${kind}, ignored` : kind;
}

test.each<[string, Mail]>([
  [
    'of Google',
    {
      from: 'noreply-dmarc-support@mail.example',
      type: 'application/zip',
      file: name.replace('xml.gz', 'zip'),
    },
  ],
  ['of Microsoft', { from: 'dmarcreport@mail.example', type: 'application/octet-stream' }],
  ['in plain XML', { type: 'text/xml', file: 'report.xml' }],
  ['with another subject', { from: 'dmarc-noreply@mail.example', subject: 'DMARC Aggregate Report' }],
  ['in preview', { subject: `[Preview] ${subject}` }],
  [
    'about TLS',
    {
      from: 'tls@mail.example',
      subject: 'TLS report',
      top: 'multipart/report; report-type=tlsrpt',
      type: 'application/tlsrpt+gzip',
    },
  ],
  ['with Auto-Submitted', { headers: ['Auto-Submitted: auto-generated'] }],
])('a report about a domain is a report to nobody: %s', async (_, mail) => {
  expect(await kindOf(mail)).toBe('report, ignored');
});

test.each<[string, Mail]>([
  ['who sends a report on', { from: 'Ada <ada@customer.example>', subject: `Fwd: ${subject}` }],
  ['who asks about one', { from: 'Ada <ada@customer.example>', subject: 'What is this?' }],
  ['who writes of one without a file', { from: 'Ada <ada@customer.example>', file: null }],
  [
    'who answers with a file',
    { from: 'Ada <ada@customer.example>', headers: ['In-Reply-To: <c9@shop.example>'] },
  ],
  [
    'with other files',
    { from: 'Ada <ada@customer.example>', subject: 'Order', file: 'order.xml', type: 'text/xml' },
  ],
])('a person is heard %s', async (_, mail) => {
  expect(await kindOf(mail)).toBe('person');
});

function arf(...fields: string[]) {
  return [
    'From: dmarc@isp.example',
    'To: support@shop.example',
    'Subject: FW: Order 4711',
    'Auto-Submitted: auto-generated',
    'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
    '',
    '--b',
    '',
    'This is an authentication failure report for an email message received from IP 192.0.2.1.',
    '--b',
    'Content-Type: message/feedback-report',
    '',
    ...fields,
    'Original-Rcpt-To: jane@customer.example',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: support@shop.example',
    'To: jane@customer.example',
    'Message-ID: <c9@shop.example>',
    '--b--',
    '',
  ].join('\r\n');
}

test.each([
  ['report', 'Feedback-Type: auth-failure'],
  ['report', 'Feedback-Type: Auth-Failure', 'Auth-Failure: dmarc'],
  ['report', 'Feedback-Type: auth-failure-report'],
  ['report', 'Auth-Failure: dkim'],
  ['report', 'Feedback-Type: dmarc'],
  ['report', 'Feedback-Type: not-spam'],
  ['complaint', 'Feedback-Type: abuse'],
  ['complaint', 'Feedback-Type: fraud'],
  ['complaint', 'Feedback-Type: opt-out'],
  ['complaint', 'Source-IP: 192.0.2.1'],
])('a feedback report is a %s by its type: %s %s', async (kind, ...fields) => {
  const parsed = await parseEmail(Buffer.from(arf(...fields)));
  expect(classify(parsed, { from: 'dmarc@isp.example', to: ours.addresses }, ours)).toMatchObject({
    kind,
    mayAnswer: false,
  });
});
