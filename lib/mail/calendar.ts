import { type CalendarLine, calendarLines, calendarText } from './calendar-lines.ts';
import { eventTime } from './calendar-time.ts';
import { oneLine } from './clean-text.ts';

const mostEvents = 20;
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
const answers: Record<string, string> = {
  ACCEPTED: 'accepts',
  DECLINED: 'declines',
  TENTATIVE: 'may come',
  DELEGATED: 'sends somebody else',
};

/** A calendar (RFC 5545, 5546) in words: what is asked (METHOD), by whom, and what, when and where each event is. */
export function readCalendar(text: string): string {
  const lines = calendarLines(text);
  const method = lines.find(({ name }) => name === 'METHOD')?.value.toUpperCase() ?? 'PUBLISH';
  const events = eventsOf(lines);
  const told = events.slice(0, mostEvents).map((event) => tell(event, method));
  const more = events.length > told.length ? [`And ${events.length - told.length} more events.`] : [];
  const head = methods[method] ?? `A calendar (${oneLine(method).slice(0, 60)})`;
  return [
    told.length === 1 ? `${head}: ${told[0]}` : `${head}:`,
    ...(told.length === 1 ? [] : told),
    ...more,
  ].join('\n\n');
}

type Event = CalendarLine[];

/** The lines of each event; alarms inside them are not theirs. */
function eventsOf(lines: CalendarLine[]): Event[] {
  const events: Event[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      open = [...open.slice(-20), line.value.toUpperCase()];
      if (/^V(?:EVENT|TODO)$/.test(open.at(-1)!)) events.push([]);
    } else if (line.name === 'END') open.pop();
    else if (/^V(?:EVENT|TODO)$/.test(open.at(-1) ?? '')) events.at(-1)!.push(line);
  }
  return events;
}

function tell(event: Event, method: string): string {
  const find = (name: string) => event.find((line) => line.name === name);
  const words = (name: string) => {
    const line = find(name);
    return line ? calendarText(line.value).trim() : '';
  };
  const start = find('DTSTART') ?? find('DUE');
  const time = start ? eventTime(start, find('DTEND'), find('DURATION')) : null;
  const organiser = find('ORGANIZER');
  const guests = event.filter(({ name }) => name === 'ATTENDEE');
  return [
    oneLine(words('SUMMARY')) || 'an event without a name',
    time && `When: ${time}`,
    find('RRULE') && `It repeats (${oneLine(find('RRULE')!.value)}).`,
    words('LOCATION') && `Where: ${oneLine(words('LOCATION'))}`,
    organiser && `Organiser: ${person(organiser)}`,
    guests.length > 0 &&
      (method === 'REPLY' ? guests.map(answerOf).join('\n') : `Invited: ${guestList(guests)}`),
    words('DESCRIPTION') && `\n${words('DESCRIPTION')}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const guestList = (guests: CalendarLine[]) =>
  guests.slice(0, 20).map(person).join(', ') + (guests.length > 20 ? ` and ${guests.length - 20} more` : '');

const answerOf = (guest: CalendarLine) =>
  `${person(guest)} ${answers[guest.params.get('PARTSTAT')?.toUpperCase() ?? ''] ?? 'has not decided'}.`;

function person({ params, value }: CalendarLine): string {
  const address = oneLine(value.replace(/^mailto:/i, ''));
  const name = oneLine(params.get('CN') ?? '');
  return name && name.toLowerCase() !== address.toLowerCase() ? `${name} <${address}>` : address;
}
