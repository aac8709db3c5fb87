/** What a delivery report (RFC 3464) says; each line without its end. */
export type DeliveryReport = {
  groups: string[];
  /** More fields of the mail itself. */
  headers?: string[];
  /** More fields about the whole message. */
  message?: string[];
  /** The Message-ID of the mail that could not be delivered. */
  returned?: string;
};

/** A delivery report as a mail server sends it. */
export function formatReport({ groups, headers = [], message = [], returned }: DeliveryReport): string {
  return [
    'From: Mail Delivery System <mailer-daemon@mx.example>',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <dsn-${crypto.randomUUID()}@mx.example>`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I could not deliver your mail.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    ...message,
    '',
    ...groups,
    ...(returned ? ['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${returned}`, ''] : []),
    '--b--',
    '',
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

/** The group of a recipient who does not exist. */
export function hardBounce(address: string): string {
  return bounceGroup({ address, action: 'failed', status: '5.1.1', answer: '550 5.1.1 User unknown' });
}

/** What a report says about one recipient. */
export function bounceGroup({
  address,
  action,
  status,
  answer,
}: Record<'address' | 'action' | 'status' | 'answer', string>): string {
  return `Final-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${answer}\n`;
}
