type Json = unknown;

const idOrTime = /^([a-z]{2,4}_[0-9a-f]{32}|evt_\d+|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;
/** Where a word is one of ours from a closed set. */
const codeKeys = new Set(['kind', 'cause', 'code', 'role', 'source', 'rating', 'because_code']);
const code = /^[a-z0-9_.]{1,60}$/;
const states = new Set(
  'open in_progress snoozed closed low normal high urgent good okay bad queued running waiting finished failed'.split(
    ' ',
  ),
);

/** The data of an event without its words: ids, times, figures and codes of ours stay where they are. */
export function withoutWords(value: Json, key = ''): Json {
  if (typeof value === 'string') {
    const isOurs = idOrTime.test(value) || states.has(value) || (codeKeys.has(key) && code.test(value));
    return isOurs ? value : '';
  }
  if (Array.isArray(value)) return value.map((one) => withoutWords(one, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutWords(one, name)]));
}

/** The same only of those objects in it that name the person, so that others’ words beside them stay. */
export function withoutPerson(value: Json, isNamed: (text: string) => boolean): Json {
  if (typeof value === 'string') return isNamed(value) ? '' : value;
  if (Array.isArray(value)) return value.map((one) => withoutPerson(one, isNamed));
  if (value === null || typeof value !== 'object') return value;
  const own = Object.values(value).some((one) => typeof one === 'string' && isNamed(one));
  if (own) return withoutWords(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutPerson(one, isNamed)]));
}
