import { oneLine } from '../charset/clean-text.ts';
import { type ContentLine, contentLines, unescapeText } from './content-lines.ts';
import { eventTime } from './event-time.ts';

const maxEvents = 20;
const methods: Record<string, string> = {
  REQUEST: 'An invitation',
  CANCEL: 'A cancellation',
  REPLY: 'An answer to an invitation',
  COUNTER: 'A proposal of another time',
  DECLINECOUNTER: 'A refusal of another time',
  ADD: 'Further dates of an event',
  REFRESH: 'A request for the newest version of an event',
  PUBLISH: 'An event to note',
};
const responses: Record<string, string> = {
  ACCEPTED: 'accepts',
  DECLINED: 'declines',
  TENTATIVE: 'may come',
  DELEGATED: 'sends somebody else',
};

/** A calendar (RFC 5545, 5546) in words: the request (METHOD) and each event's title, time, place and people. */
export function readCalendar(text: string): string {
  const lines = contentLines(text);
  const method = lines.find(({ name }) => name === 'METHOD')?.value.toUpperCase() ?? 'PUBLISH';
  const events = eventsOf(lines);
  const described = events.slice(0, maxEvents).map((event) => describeEvent(event, method));
  const more =
    events.length > described.length ? [`And ${events.length - described.length} more events.`] : [];
  const head = methods[method] ?? `A calendar (${oneLine(method).slice(0, 60)})`;
  return [
    described.length === 1 ? `${head}: ${described[0]}` : `${head}:`,
    ...(described.length === 1 ? [] : described),
    ...more,
  ].join('\n\n');
}

type Event = ContentLine[];

/** The lines of each event, without nested alarms. */
function eventsOf(lines: ContentLine[]): Event[] {
  const events: Event[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      const component = line.value.toUpperCase();
      open = [...open.slice(-20), component];
      if (isEvent(component)) events.push([]);
    } else if (line.name === 'END') open.pop();
    else if (isEvent(open.at(-1))) events.at(-1)?.push(line);
  }
  return events;
}

const isEvent = (component?: string) => component === 'VEVENT' || component === 'VTODO';

function describeEvent(event: Event, method: string): string {
  const find = (name: string) => event.find((line) => line.name === name);
  const textOf = (name: string) => {
    const line = find(name);
    return line ? unescapeText(line.value).trim() : '';
  };
  const start = find('DTSTART') ?? find('DUE');
  const time = start ? eventTime(start, find('DTEND'), find('DURATION')) : null;
  const rule = find('RRULE');
  const organiser = find('ORGANIZER');
  const guests = event.filter(({ name }) => name === 'ATTENDEE');
  return [
    oneLine(textOf('SUMMARY')) || 'an event without a name',
    time && `When: ${time}`,
    rule && `It repeats (${oneLine(rule.value)}).`,
    textOf('LOCATION') && `Where: ${oneLine(textOf('LOCATION'))}`,
    organiser && `Organiser: ${person(organiser)}`,
    guests.length > 0 &&
      (method === 'REPLY' ? guests.map(responseOf).join('\n') : `Invited: ${guestList(guests)}`),
    textOf('DESCRIPTION') && `\n${textOf('DESCRIPTION')}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function guestList(guests: ContentLine[]) {
  return (
    guests.slice(0, 20).map(person).join(', ') + (guests.length > 20 ? ` and ${guests.length - 20} more` : '')
  );
}

function responseOf(guest: ContentLine) {
  return `${person(guest)} ${responses[guest.params.get('PARTSTAT')?.toUpperCase() ?? ''] ?? 'has not decided'}.`;
}

function person({ params, value }: ContentLine): string {
  const address = oneLine(value.replace(/^mailto:/i, ''));
  const name = oneLine(params.get('CN') ?? '');
  return name && name.toLowerCase() !== address.toLowerCase() ? `${name} <${address}>` : address;
}
