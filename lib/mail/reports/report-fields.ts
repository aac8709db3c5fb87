import { storable } from '../charset/clean-text.ts';
import { decodeBytes } from '../charset/decode-bytes.ts';
import { parseAddresses } from '../headers/addresses.ts';

/** The fields of one group of a report, names in lower case, values unfolded, in their order. */
export type ReportGroup = { name: string; value: string }[];

const maxGroups = 500;
const maxBytes = 512 * 1024;

/** Reads the body of a report part (RFC 3464 section 2.1, RFC 5965 section 3): groups of fields between blank lines. */
export function reportGroups(content: Buffer): ReportGroup[] {
  const groups: ReportGroup[] = [];
  let group: ReportGroup = [];
  const close = () => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  for (const line of storable(decodeBytes(content.subarray(0, maxBytes), null).text).split('\n')) {
    if (groups.length >= maxGroups) break;
    const field = /^([A-Za-z][\w-]{0,60})[ \t]*:(.*)$/.exec(line);
    const last = group.at(-1);
    if (line.trim() === '') close();
    else if (/^[ \t]/.test(line) && last) last.value = `${last.value} ${line.trim()}`.slice(0, 4000);
    else if (field) group.push({ name: field[1]!.toLowerCase(), value: field[2]!.trim().slice(0, 4000) });
  }
  close();
  return groups;
}

/** The first value of a field (name in lower case), or null. */
export function fieldValue(group: ReportGroup, name: string) {
  return group.find((field) => field.name === name)?.value ?? null;
}
export function fieldValues(group: ReportGroup, name: string) {
  return group.filter((field) => field.name === name).map((field) => field.value);
}

/** The address of a typed field such as `rfc822; <jane@example.com>`; null when it holds none. */
export function typedAddress(value: string | null): string | null {
  return parseAddresses((value ?? '').replace(/^[\w-]*\s*;/, ''))[0]?.address ?? null;
}
