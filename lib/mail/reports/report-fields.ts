import { storable } from '../charset/clean-text.ts';
import { decodeBytes } from '../charset/decode-bytes.ts';
import { parseAddresses } from '../headers/addresses.ts';

/** The fields of one group of a report, in order: names in lower case, values unfolded. */
export type ReportGroup = { name: string; value: string }[];

const maxGroups = 500;
const maxBytes = 512 * 1024;

/** Parses a report part into groups of fields between blank lines (RFC 3464 section 2.1, RFC 5965 section 3). */
export function reportGroups(content: Buffer): ReportGroup[] {
  const groups: ReportGroup[] = [];
  let group: ReportGroup = [];
  const close = () => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  for (const line of storable(decodeBytes(content.subarray(0, maxBytes), null).text).split('\n')) {
    if (groups.length >= maxGroups) break;
    const [isField, name = '', value = ''] = /^([A-Za-z][\w-]{0,60})[ \t]*:(.*)$/.exec(line) ?? [];
    const last = group.at(-1);
    if (line.trim() === '') close();
    else if (/^[ \t]/.test(line) && last) last.value = `${last.value} ${line.trim()}`.slice(0, 4000);
    else if (isField) group.push({ name: name.toLowerCase(), value: value.trim().slice(0, 4000) });
  }
  close();
  return groups;
}

/** The first value of a field (name in lower case), or null. */
export function fieldValue(group: ReportGroup, name: string) {
  return group.find((field) => field.name === name)?.value ?? null;
}

/** All values of a field (name in lower case), in order. */
export function fieldValues(group: ReportGroup, name: string) {
  return group.filter((field) => field.name === name).map((field) => field.value);
}

/** The address of a typed field such as `rfc822; <jane@example.com>`, or null. */
export function typedAddress(value: string | null): string | null {
  return parseAddresses((value ?? '').replace(/^[\w-]*\s*;/, ''))[0]?.address ?? null;
}
