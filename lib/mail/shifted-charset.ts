type Table = (bytes: number[]) => string;

/** The same table stands in an EUC with the high bit set, of some behind a mark. */
const euc =
  (label: string, mark?: number): Table =>
  (bytes) => {
    const high = bytes.map((byte) => byte | 0x80);
    const marked = mark ? high.flatMap((byte, at) => (at % 2 === 0 ? [mark, byte] : [byte])) : high;
    return new TextDecoder(label).decode(Uint8Array.from(marked));
  };
const katakana: Table = (bytes) => String.fromCharCode(...bytes.map((byte) => 0xff40 + (byte & 0x7f)));
const unknown: Table = (bytes) => '\ufffd'.repeat(Math.ceil(bytes.length / 2));

/** What the escapes of RFC 1468, 1554, 1557 and 1922 choose: a table, null for ASCII, shown at once or behind a shift. */
const escapes: { sequence: string; table: Table | null; place: 'shown' | 'shifted' | 'none' }[] = [
  { sequence: '$)C', table: euc('euc-kr'), place: 'shifted' },
  { sequence: '$)A', table: euc('gb18030'), place: 'shifted' },
  { sequence: '$)G', table: unknown, place: 'shifted' },
  { sequence: '$)E', table: unknown, place: 'shifted' },
  { sequence: '$*H', table: null, place: 'none' },
  { sequence: '$(B', table: euc('euc-jp'), place: 'shown' },
  { sequence: '$(C', table: euc('euc-kr'), place: 'shown' },
  { sequence: '$(D', table: euc('euc-jp', 0x8f), place: 'shown' },
  { sequence: '$B', table: euc('euc-jp'), place: 'shown' },
  { sequence: '$@', table: euc('euc-jp'), place: 'shown' },
  { sequence: '$A', table: euc('gb18030'), place: 'shown' },
  { sequence: '(I', table: katakana, place: 'shown' },
  { sequence: '(B', table: null, place: 'shown' },
  { sequence: '(J', table: null, place: 'shown' },
];

const escapeByte = 0x1b;
const shiftOut = 0x0e;
const shiftIn = 0x0f;
const newline = 0x0a;

/** Text that changes between ASCII and other tables within seven bits (ISO 2022 of Korea, China and Japan). Never fails. */
export function decodeIso2022(bytes: Uint8Array): string {
  const text = collectText();
  let shown: Table | null = null;
  let shifted: Table | null = null;
  let isShifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === shiftOut || byte === shiftIn) isShifted = byte === shiftOut;
    else if (byte === escapeByte) {
      const found = escapeAt(bytes, at + 1);
      if (found?.place === 'shown') shown = found.table;
      if (found?.place === 'shifted') shifted = found.table;
      at += found?.sequence.length ?? 0;
    } else if (byte === newline) {
      isShifted = false;
      shown = null;
      text.add(byte, null);
    } else text.add(byte, byte <= 0x20 ? null : isShifted ? shifted : shown);
  }
  return text.end();
}

const escapeAt = (bytes: Uint8Array, at: number) =>
  escapes.find(({ sequence }) =>
    [...sequence].every((char, index) => bytes[at + index] === char.charCodeAt(0)),
  );

const tilde = 0x7e;
const chinese = euc('gb18030');

/** HZ (RFC 1843): Chinese between `~{` and `~}` or the end of the line. Never fails. */
export function decodeHz(bytes: Uint8Array): string {
  const text = collectText();
  let table: Table | null = null;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
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

/** Puts bytes of one table together, so that each run is decoded at once. */
function collectText() {
  const parts: string[] = [];
  let run: number[] = [];
  let of: Table | null = null;
  const close = () => {
    for (let at = 0; at < run.length; at += mostAtOnce) {
      const piece = run.slice(at, at + mostAtOnce);
      parts.push(of ? of(piece) : String.fromCharCode(...piece));
    }
    run = [];
  };
  return {
    add: (byte: number, table: Table | null) => {
      if (table !== of) close();
      of = table;
      run.push(byte);
    },
    end: () => {
      close();
      return parts.join('');
    },
  };
}

/** Even, so that no character is torn. */
const mostAtOnce = 8192;
