/** Decodes UTF-7 (RFC 2152); invalid base64 in a shift stays unchanged. */
export function decodeUtf7(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return source.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) =>
    base64 === '' ? '+' : utf16(base64),
  );
}

function utf16(base64: string): string {
  const units = Buffer.from(base64, 'base64');
  let text = '';
  for (let i = 0; i + 1 < units.length; i += 2) text += String.fromCharCode(units.readUInt16BE(i));
  return text;
}
