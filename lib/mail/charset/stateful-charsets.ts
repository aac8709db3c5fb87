type Table = (bytes: number[]) => string;

/** The same table exists in an EUC with the high bit set, sometimes after a prefix byte. */
function euc(label: string, prefix?: number): Table {
  return (bytes) => {
    const high = bytes.map((byte) => byte | 0x80);
    const prefixed = prefix ? high.flatMap((byte, at) => (at % 2 === 0 ? [prefix, byte] : [byte])) : high;
    return new TextDecoder(label).decode(Uint8Array.from(prefixed));
  };
}
const katakana: Table = (bytes) => String.fromCharCode(...bytes.map((byte) => 0xff40 + (byte & 0x7f)));
const unknown: Table = (bytes) => '\ufffd'.repeat(Math.ceil(bytes.length / 2));

/** The escapes of RFC 1468, 1554, 1557 and 1922: a table (null for ASCII), active at once or after a shift. */
const escapes: { sequence: string; table: Table | null; slot: 'shown' | 'shifted' | 'none' }[] = [
  { sequence: '$)C', table: euc('euc-kr'), slot: 'shifted' },
  { sequence: '$)A', table: euc('gb18030'), slot: 'shifted' },
  { sequence: '$)G', table: unknown, slot: 'shifted' },
  { sequence: '$)E', table: unknown, slot: 'shifted' },
  { sequence: '$*H', table: null, slot: 'none' },
  { sequence: '$(B', table: euc('euc-jp'), slot: 'shown' },
  { sequence: '$(C', table: euc('euc-kr'), slot: 'shown' },
  { sequence: '$(D', table: euc('euc-jp', 0x8f), slot: 'shown' },
  { sequence: '$B', table: euc('euc-jp'), slot: 'shown' },
  { sequence: '$@', table: euc('euc-jp'), slot: 'shown' },
  { sequence: '$A', table: euc('gb18030'), slot: 'shown' },
  { sequence: '(I', table: katakana, slot: 'shown' },
  { sequence: '(B', table: null, slot: 'shown' },
  { sequence: '(J', table: null, slot: 'shown' },
];

const escapeByte = 0x1b;
const shiftOut = 0x0e;
const shiftIn = 0x0f;
const newline = 0x0a;

/** Decodes the 7-bit ISO 2022 charsets of Korea, China and Japan. Never fails. */
export function decodeIso2022(bytes: Uint8Array): string {
  const text = createTextCollector();
  let shown: Table | null = null;
  let shifted: Table | null = null;
  let isShifted = false;
  for (let at = 0, byte = bytes[at]; byte !== undefined; byte = bytes[++at]) {
    if (byte === shiftOut || byte === shiftIn) isShifted = byte === shiftOut;
    else if (byte === escapeByte) {
      const found = escapeAt(bytes, at + 1);
      if (found?.slot === 'shown') shown = found.table;
      if (found?.slot === 'shifted') shifted = found.table;
      at += found?.sequence.length ?? 0;
    } else if (byte === newline) {
      isShifted = false;
      shown = null;
      text.add(byte, null);
    } else text.add(byte, byte <= 0x20 ? null : isShifted ? shifted : shown);
  }
  return text.end();
}

function escapeAt(bytes: Uint8Array, at: number) {
  return escapes.find(({ sequence }) =>
    [...sequence].every((char, index) => bytes[at + index] === char.charCodeAt(0)),
  );
}

const tilde = 0x7e;
const chinese = euc('gb18030');

/** Decodes HZ (RFC 1843): Chinese between `~{` and `~}` or the end of the line. Never fails. */
export function decodeHz(bytes: Uint8Array): string {
  const text = createTextCollector();
  let table: Table | null = null;
  for (let at = 0, byte = bytes[at]; byte !== undefined; byte = bytes[++at]) {
    const next = String.fromCharCode(bytes[at + 1] ?? 0);
    if (byte === newline) table = null;
    if (byte !== tilde || !'{}~\n'.includes(next)) {
      text.add(byte, byte <= 0x20 ? null : table);
      continue;
    }
    at++;
    if (next === '{') table = chinese;
    else if (next === '}') table = null;
    else if (next === '~') text.add(tilde, null);
  }
  return text.end();
}

/** Collects consecutive bytes of one table, so that each run is decoded at once. */
function createTextCollector() {
  const parts: string[] = [];
  let run: number[] = [];
  let current: Table | null = null;
  const close = () => {
    for (let at = 0; at < run.length; at += maxRun) {
      const piece = run.slice(at, at + maxRun);
      parts.push(current ? current(piece) : String.fromCharCode(...piece));
    }
    run = [];
  };
  return {
    add: (byte: number, table: Table | null) => {
      if (table !== current) close();
      current = table;
      run.push(byte);
    },
    end: () => {
      close();
      return parts.join('');
    },
  };
}

/** Even, so that no two-byte character is split. */
const maxRun = 8192;
