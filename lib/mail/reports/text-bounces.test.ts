import { test } from 'vitest';
import { type Dialect, expectFailures, jane, max, readTextBounce } from '#test/mail/text-bounce.ts';

const dialects: Dialect[] = [
  [
    'Lotus Notes',
    'DELIVERY FAILURE: User jane (jane@a.example) not listed in Domino Directory',
    `Your message

  Subject: Re: Order 4711

was not delivered to:

  jane@a.example
  max@b.example

because:

  User jane (jane@a.example) not listed in Domino Directory
  User max (max@b.example) not listed in Domino Directory`,
    [
      [jane, 'hard', null, 'User jane'],
      [max, 'hard', null, 'User max'],
    ],
  ],
  [
    'Lotus Notes with reasons above',
    'Delivery failure',
    `------- Failure Reasons  --------

User not listed in public Name & Address Book
jane@a.example

Error delivering to max; mailbox full
max@b.example


------- Returned Message --------`,
    [
      [jane, 'hard', null, 'not listed in public'],
      [max, 'soft', null, 'mailbox full'],
    ],
  ],
  [
    'Exim',
    'Mail delivery failed: returning message to sender',
    `A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  jane@a.example
    Unrouteable address
  max@b.example
    host mx.b.example [192.0.2.153]
    SMTP error from remote mail server after RCPT TO:<max@b.example>:
    552 5.2.2 mailbox full
  zoe@c.example
    (ultimately generated from list@shop.example)
    no such user`,
    [
      [jane, 'hard', null, 'Unrouteable'],
      [max, 'soft', '5.2.2', 'mailbox full'],
      ['zoe@c.example', 'hard', null, 'no such user'],
    ],
  ],
  [
    'qmail',
    'failure notice',
    `Hi. This is the qmail-send program at mx4.relay.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<jane@a.example>:
192.0.2.7 does not like recipient.
Remote host said: 550 sorry, no mailbox here by that name (#5.1.1 - chkusr)
Giving up on 192.0.2.7.

<max@b.example>:
CNAME lookup failed temporarily. (#4.4.3)
I'm not going to try again; this message has been in the queue too long.`,
    [
      [jane, 'hard', '5.1.1', 'no mailbox here'],
      [max, 'soft', '4.4.3', 'CNAME'],
    ],
  ],
  [
    'Postfix in plain text',
    'Undelivered Mail Returned to Sender',
    `This is the mail system at host relay.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<jane@a.example>: host mx.a.example[192.0.2.1] said: 550
    <jane@a.example>: Recipient address rejected: User unknown (in reply to RCPT TO command)

<max@b.example> (expanded from <all@shop.example>): host mx.b.example[192.0.2.2] refused to talk
    to me: 554 5.7.1 blocked`,
    [
      [jane, 'hard', null, 'User unknown'],
      [max, 'soft', '5.7.1', 'blocked'],
    ],
  ],
  [
    'Courier',
    'NOTICE: mail delivery status.',
    `This is a delivery status notification from relay.example,
running the Courier mail server, version 0.65.2.

           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<jane@a.example>:
    mx.a.example [192.0.2.1]:
>>> RCPT TO:<jane@a.example>
<<< 550 5.1.1 User unknown

<max@b.example>:
    mx.b.example [192.0.2.2]:
>>> RCPT TO:<max@b.example>
<<< 452 4.2.2 Over quota`,
    [
      [jane, 'hard', '5.1.1', 'User unknown'],
      [max, 'soft', '4.2.2', 'Over quota'],
    ],
  ],
  [
    'Sendmail with a transcript',
    'Returned mail: see transcript for details',
    `   ----- The following addresses had permanent fatal errors -----
<jane@a.example>
<max@b.example>

   ----- Transcript of session follows -----
... while talking to mx.a.example.:
>>> RCPT To:<jane@a.example>
<<< 550 5.1.1 <jane@a.example>... User unknown
550 5.1.1 <jane@a.example>... User unknown
>>> RCPT To:<max@b.example>
<<< 552 5.2.2 <max@b.example>... Mailbox full
552 5.2.2 <max@b.example>... Mailbox full`,
    [
      [jane, 'hard', '5.1.1', 'User unknown'],
      [max, 'soft', '5.2.2', 'Mailbox full'],
    ],
  ],
  [
    'Gmail',
    'Delivery Status Notification (Failure)',
    `Delivery to the following recipients failed permanently:

     jane@a.example
     max@b.example

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain a.example by mx.a.example. [192.0.2.1].

The error that the other server returned was:
550 5.1.1 No such user`,
    [
      [jane, 'hard', '5.1.1', 'No such user'],
      [max, 'hard', '5.1.1', 'No such user'],
    ],
  ],
  [
    'Gmail of today',
    'Delivery Status Notification (Failure)',
    `** Address not found **

Your message wasn't delivered to jane@a.example because the address couldn't be found, or is unable to receive mail.

The response from the remote server was:
550 5.1.1 The email account that you tried to reach does not exist.`,
    [[jane, 'hard', '5.1.1', "couldn't be found"]],
  ],
  [
    'Yahoo',
    'Failure Notice',
    `Sorry, we were unable to deliver your message to the following address.

<jane@a.example>:
Remote host said:
550 5.1.1 User unknown
 [RCPT_TO]

<max@b.example>:
554: delivery error: dd This user doesn't have a b.example account (max@b.example) [0]`,
    [
      [jane, 'hard', '5.1.1', 'User unknown'],
      [max, 'hard', null, "doesn't have"],
    ],
  ],
  [
    'Zoho',
    'Undelivered Mail Returned to Sender',
    `This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

jane@a.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 User unknown

max@b.example [Status: Error, Address: <max@b.example>, ResponseCode 552, , Mailbox full.]`,
    [
      [jane, 'hard', '5.1.1', 'Invalid Address'],
      [max, 'soft', null, 'Mailbox full'],
    ],
  ],
  [
    'iCloud',
    'Delivery Notification: Delivery has failed',
    `This report relates to a message you sent with the following header fields:

  Message-id: <c9@shop.example>
  From: Support <support@shop.example>
  To: jane@a.example
  Subject: Re: Order 4711

Your message cannot be delivered to the following recipients:

  Recipient address: jane@a.example
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 <jane@a.example>: unknown
  Remote system: dns;mx.a.example

  Recipient address: max@b.example
  Reason: Over quota
  Diagnostic code: smtp;552 5.2.2 over quota`,
    [
      [jane, 'hard', '5.1.1', 'rejected address'],
      [max, 'soft', '5.2.2', 'quota'],
    ],
  ],
  [
    'MDaemon',
    'Warning: jane@a.example - User unknown!',
    `The attached message had PERMANENT fatal delivery errors!

Failed address: jane@a.example

--- Session Transcript ---
<-- 550 5.1.1 User unknown`,
    [[jane, 'hard', '5.1.1', 'User unknown']],
  ],
  [
    'IMail',
    'Undeliverable Mail',
    `Unknown user: jane@a.example

RCPT TO generated following response:
550 Unknown user`,
    [[jane, 'hard', null, 'Unknown user']],
  ],
  [
    'a server that names no dialect',
    'Problem',
    `We could not pass on your mail: 550 5.1.1 <jane@a.example>: unknown`,
    [[jane, 'hard', '5.1.1', '550']],
  ],
  [
    'report fields in plain text',
    'Delivery report',
    `Reporting-MTA: dns; mx.relay.example

Final-Recipient: rfc822; jane@a.example
Action: failed
Status: 5.1.1

Final-Recipient: rfc822;max@b.example
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 no such user`,
    [
      [jane, 'hard', '5.1.1', '5.1.1'],
      [max, 'hard', '5.0.0', 'no such user'],
    ],
  ],
];

test.each(dialects)(
  'a text bounce of %s names each recipient with its reason',
  async (_, subject, text, found) => expectFailures(await readTextBounce(subject, text), found),
);
