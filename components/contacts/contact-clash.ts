import type { Contact } from '#lib/contacts/schema.ts';
import type { ContactChange } from '../data/use-contact-edits.ts';

type Value = string | number | null;
/** What one wanted to set, and what somebody has set meanwhile. `name` is of a field of the team’s own. */
export type Clash = {
  field: 'name' | 'language' | 'company' | 'own';
  name: string;
  mine: Value;
  theirs: Value;
};

/** Of a change, what somebody else has set to something else since `base`. */
export function clashesOf(change: ContactChange, { base, now }: { base: Contact; now: Contact }): Clash[] {
  const { fields = {}, ...given } = change;
  const [before, after] = [valuesOf(base), valuesOf(now)];
  const wanted = new Map<string, Value>([...Object.entries(given), ...Object.entries(fields)]);
  return [...wanted].flatMap(([key, mine]) => {
    const theirs = after.get(key) ?? null;
    if (theirs === (before.get(key) ?? null) || theirs === mine) return [];
    const own = now.fields.find(({ id }) => id === key);
    return [{ field: own ? 'own' : (key as Clash['field']), name: own?.name ?? '', mine, theirs }];
  });
}

function valuesOf({ name, language, company, fields }: Contact): Map<string, Value> {
  return new Map<string, Value>([
    ['name', name],
    ['language', language],
    ['company', company?.set ? company.domain : null],
    ...fields.map(({ id, value }): [string, Value] => [id, value]),
  ]);
}
