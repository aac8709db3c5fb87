const signedData = Buffer.from('2a864886f70d010702', 'hex');
const data = Buffer.from('2a864886f70d010701', 'hex');
const tags = { sequence: 0x30, oid: 0x06, octets: 0x04, constructedOctets: 0x24, explicit: 0xa0 };
const maxDepth = 20;

type Value = { tag: number; content: Buffer; end: number };

/**
 * The MIME entity inside an S/MIME message that is signed but not encrypted (RFC 8551 section 3.5.2, RFC 5652). Null for
 * anything else or damaged data. The signature is not verified.
 */
export function readSignedData(bytes: Buffer): Buffer | null {
  try {
    const [type, content] = childrenOf(read(bytes, 0, 0), 2);
    if (!type || !content || !type.content.equals(signedData) || content.tag !== tags.explicit) return null;
    const [signed] = childrenOf(content, 1);
    const encapsulated = signed && childrenOf(signed, 3)[2];
    const [innerType, inner] = encapsulated ? childrenOf(encapsulated, 2) : [];
    if (!innerType?.content.equals(data) || inner?.tag !== tags.explicit) return null;
    const [octets] = childrenOf(inner, 1);
    return octets ? octetsOf(octets, 0) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Reads one BER value (X.690). */
function read(bytes: Buffer, at: number, depth: number): Value {
  if (depth > maxDepth) throw new RangeError('too deep');
  const tag = bytes.readUInt8(at);
  const first = bytes.readUInt8(at + 1);
  if (first === 0x80) {
    const start = at + 2;
    const end = endOfContents(bytes, start, depth + 1);
    return { tag, content: bytes.subarray(start, end), end: end + 2 };
  }
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4) throw new RangeError('too long');
  const start = at + 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  if (start + length > bytes.length) throw new RangeError('past the end');
  return { tag, content: bytes.subarray(start, start + length), end: start + length };
}

/** An indefinite length ends at two zero bytes, found by reading the values before them. */
function endOfContents(bytes: Buffer, start: number, depth: number): number {
  let at = start;
  while (bytes.readUInt16BE(at) !== 0) at = read(bytes, at, depth).end;
  return at;
}

/** The first nested values. */
function childrenOf({ content }: Value, maxChildren: number): Value[] {
  const children: Value[] = [];
  for (let at = 0; at < content.length && children.length < maxChildren; ) {
    const child = read(content, at, 0);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** Signers may stream the octets in pieces. */
function octetsOf(value: Value, depth: number): Buffer | null {
  if (value.tag === tags.octets) return value.content;
  if (value.tag !== tags.constructedOctets || depth > maxDepth) return null;
  const pieces = childrenOf(value, Number.POSITIVE_INFINITY).map((piece) => octetsOf(piece, depth + 1));
  return pieces.some((piece) => piece === null) ? null : Buffer.concat(pieces as Buffer[]);
}
