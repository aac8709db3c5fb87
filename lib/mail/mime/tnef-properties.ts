/** MAPI properties by id, the first value of each. 8-bit text stays bytes, UTF-16 becomes text. */
export type Properties = Map<number, Buffer | string | number>;

const sizes: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const variable = new Set([0x0d, 0x1e, 0x1f, 0x102]);
const maxProperties = 2_000;
const maxValues = 1_000;

/** Reads the property list of a TNEF attribute (MS-OXTNEF section 2.1.3.4), as far as it is intact. */
export function readProperties(bytes: Buffer): Properties {
  const properties: Properties = new Map();
  const at = { offset: 0 };
  const u32 = () => {
    at.offset += 4;
    return bytes.readUInt32LE(at.offset - 4);
  };
  const take = (length: number) => {
    const start = at.offset;
    if (start + length > bytes.length) throw new RangeError('past the end');
    at.offset += length;
    return bytes.subarray(start, start + length);
  };
  const padded = (length: number) => {
    const value = take(length);
    at.offset += -length & 3;
    return value;
  };
  const skipName = () => {
    at.offset += 16;
    if (u32() === 0) at.offset += 4;
    else padded(u32());
  };
  try {
    for (let left = Math.min(u32(), maxProperties); left > 0; left--) {
      const tag = u32();
      const [type, id] = [tag & 0xffff, tag >>> 16];
      if (id >= 0x8000) skipName();
      const kind = type & 0xfff;
      const count = type & 0x1000 || variable.has(kind) ? u32() : 1;
      if (count > maxValues) break;
      for (let i = 0; i < count; i++) {
        const size = variable.has(kind) ? 'variable' : sizes[kind];
        if (size === undefined) return properties;
        const value = size === 'variable' ? padded(u32()) : take(size);
        if (i === 0) properties.set(id, readValue(kind, value));
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return properties;
}

function readValue(kind: number, value: Buffer): Buffer | string | number {
  if (kind === 0x1f) return value.toString('utf16le').replace(/\0.*$/s, '');
  return kind === 0x02 || kind === 0x03 || kind === 0x0b ? value.readUInt32LE(0) : value;
}
