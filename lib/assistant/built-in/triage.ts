import type { ToolCall } from '../model/model.ts';
import type { Alarm } from './alarms.ts';
import type { ParsedRequest } from './parse-request.ts';
import { toolCall } from './tool-call.ts';
import { topicsOf } from './topics.ts';

const handOffReasons: [Alarm, string][] = [
  ['safety', 'Somebody may have been hurt, or something is unsafe.'],
  ['legal', 'The mail speaks of legal steps.'],
  ['deletion', 'The contact asks for personal data or an account to be deleted.'],
  ['security', 'The mail speaks of fraud or of a stranger in an account.'],
  ['phishing', 'It asks to confirm a password or an account, as fraudulent mail does.'],
  ['person', 'The contact asks to speak with a person.'],
  ['papers', 'The matter is in papers that came with the mail.'],
  ['advertisement', 'This looks like an advertisement, not like a question.'],
  ['thanks', 'The contact says thanks; there seems to be nothing to answer.'],
];

const urgentAlarms: Alarm[] = ['safety', 'legal', 'deletion', 'security', 'anger'];

/** Why the mail needs a person regardless of articles, or null. */
export function handOffReason(alarms: Set<Alarm>): string | null {
  return (
    handOffReasons
      .filter(([alarm]) => alarms.has(alarm))
      .map(([, reason]) => reason)
      .join(' ') || null
  );
}

/** Sets priority and tags by rule; a priority set by somebody stays. */
export function triageCalls(reading: ParsedRequest, mail: string, alarms: Set<Alarm>): ToolCall[] {
  if (!reading.canUse('update_inbox_item')) return [];
  const urgent = urgentAlarms.some((alarm) => alarms.has(alarm));
  const minor = alarms.has('advertisement') || alarms.has('phishing') || alarms.has('thanks');
  const names = topicsOf(mail).map((topic) => topic.name);
  const tags = [
    ...(urgent ? ['urgent', 'needs-human'] : []),
    ...(names.some((name) => ['invoice', 'payment', 'refund', 'outstanding refund'].includes(name)) && !minor
      ? ['billing']
      : []),
  ];
  const priority = urgent ? 'urgent' : minor ? 'low' : names.includes('damage') ? 'high' : null;
  const changes = {
    ...(priority && reading.priority === 'normal' ? { priority } : {}),
    ...(tags.length ? { tags } : {}),
  };
  return Object.keys(changes).length ? [toolCall('update_inbox_item', changes)] : [];
}
