import { say } from '#locales/say.ts';
import type { Bounce, Classification, Envelope, OwnIdentity } from './classification.ts';
import { isReplySubject } from './headers/reply-subject.ts';
import { plainAddress, readReturnToken } from './headers/reply-token.ts';
import type { ParsedEmail } from './parsed-email.ts';
import { readFeedbackReport } from './reports/complaint.ts';
import { isDomainReport } from './reports/domain-report.ts';
import { reportsFailure } from './reports/plain-text-bounce.ts';
import { type BounceReport, readPlainReport, readStatusReport } from './reports/read-bounce.ts';
import { readReceipt } from './reports/receipt.ts';
import { returnedMail } from './reports/returned-mail.ts';
import { listSign } from './signs/list-signs.ts';
import { loopSign } from './signs/loop-signs.ts';
import { isMailServer, robotSign, suppressesAutoReplies } from './signs/robot-signs.ts';
import { type Sign, valuesOf } from './signs/sign.ts';
import { nullSender, transportSign } from './signs/transport-signs.ts';

export type { Classification } from './classification.ts';

/**
 * Classifies a mail; the first match wins: complaint, delivery report, receipt, loop, automatic reply, list, person.
 * How a mail travelled makes no robot of its writer.
 * Attached mail is ignored. The caller must verify that a report concerns mail of ours.
 */
export function classify(parsed: ParsedEmail, envelope: Envelope, ours: OwnIdentity): Classification {
  const mail = [parsed, envelope, ours] as const;
  const report = readFeedbackReport(parsed);
  if (report) return feedback(report);
  if (isDomainReport(parsed)) return domainReport;
  const bounce = readBounce(...mail);
  if (bounce) return deliveryReport(bounce);
  const receipt = readReceipt(parsed);
  if (receipt)
    return {
      kind: 'receipt',
      because: say('classified.receipt', { disposition: receipt.disposition }),
      mayAnswer: false,
      receipt,
    };
  const loop = loopSign(...mail);
  if (loop) return { kind: 'loop', because: loop, mayAnswer: false };
  const robot = robotSign(...mail);
  if (robot) return { kind: 'auto_reply', because: robot, mayAnswer: false };
  const transport = transportSign(...mail);
  if (transport) {
    const kind = listSign(...mail) ? 'list' : 'person';
    return { kind, because: transport, mayAnswer: false, viaBulk: true };
  }
  return person(...mail);
}

function feedback({
  meaning,
  ...complaint
}: NonNullable<ReturnType<typeof readFeedbackReport>>): Classification {
  if (meaning === 'complaint') {
    return {
      kind: 'complaint',
      because: say('classified.complaint', { type: complaint.type }),
      mayAnswer: false,
      complaint,
    };
  }
  const because = meaning === 'praise' ? say('classified.praise') : say('classified.auth_failure');
  return { kind: 'report', because, mayAnswer: false, informational: true };
}

const domainReport: Classification = {
  kind: 'report',
  because: say('classified.domain_report'),
  mayAnswer: false,
  informational: true,
};

function readBounce(parsed: ParsedEmail, envelope: Envelope, ours: OwnIdentity): BounceReport | null {
  const own = new Set(ours.addresses.map(plainAddress));
  const addressed = [...envelope.to, ...parsed.deliveredTo, ...parsed.to.map(({ address }) => address)];
  const cameBack = addressed.some((address) => readReturnToken(address) !== null);
  const server = isFromMailServer(parsed, envelope, ours);
  if (!cameBack && !server && isForwardedReport(parsed, envelope, ours)) return null;
  const read = readStatusReport(parsed) ?? readPlainReport(parsed, cameBack || server, own);
  return read ?? (cameBack && envelope.from.trim() === '' && isMailServer(parsed) ? unreadableBounce : null);
}

/** People's mail may lack an envelope sender too, so that alone shows no server. */
function isFromMailServer(...[parsed, envelope, ours]: Parameters<Sign>): boolean {
  if (isMailServer(parsed)) return true;
  const subject = parsed.subject ?? '';
  if (nullSender(parsed, envelope, ours) === null || isReplySubject(subject)) return false;
  return reportsFailure(subject) || returnedMail(parsed) !== null;
}

/** A person forwards a report to us; a report itself is `multipart/report` (RFC 3464 section 2). */
function isForwardedReport(...mail: Parameters<Sign>): boolean {
  return (
    robotSign(...mail) === null &&
    transportSign(...mail) === null &&
    !valuesOf(mail[0], 'content-type').some((type) => /^multipart\/report\b/i.test(type))
  );
}

/** A server returned something to the return path of our mail, in an unknown format. */
const unreadableBounce: BounceReport = {
  because: say('classified.came_back'),
  bounce: { recipients: [], originalMessageId: null, originalEnvelopeId: null, originalReturnPath: null },
};

function deliveryReport({ bounce, because }: BounceReport): Classification {
  const failed = bounce.recipients.length === 0 || bounce.recipients.some(isFailure);
  const waiting = bounce.recipients.some(({ action }) => action === 'delayed');
  if (failed) return { kind: 'bounce', because, mayAnswer: false, bounce };
  if (waiting)
    return {
      kind: 'delay',
      because: say('classified.late'),
      mayAnswer: false,
      bounce,
    };
  return { kind: 'receipt', because: say('classified.delivered'), mayAnswer: false, bounce };
}

function isFailure({ action }: Bounce['recipients'][number]) {
  return action === null || !/^(?:delayed|delivered|relayed|expanded)$/.test(action);
}

function person(...mail: [ParsedEmail, Envelope, OwnIdentity]): Classification {
  const [{ from, flags }] = mail;
  const mayAnswer =
    from !== null && !flags.includes('two_from_headers') && suppressesAutoReplies(...mail) === null;
  return { kind: 'person', because: say('classified.person'), mayAnswer };
}
