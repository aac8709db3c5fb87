export type FormPart = { fileName: string | null; type: string | null; content: Buffer };

const maxParts = 1000;

/**
 * The fields of a form as bytes: multipart/form-data (RFC 7578) or urlencoded. Nothing is decoded, because a field may
 * be a mail of any charset. The first field of a name counts; null when it is no form.
 */
export function formParts(body: Buffer, contentType: string): Map<string, FormPart> | null {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return urlEncodedParts(body);
  const match = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(
    contentType,
  );
  const boundary = match?.[1] ?? match?.[2];
  return boundary ? multiParts(body, boundary) : null;
}

/** A field as UTF-8 text; null when it is missing. */
export function textOf(parts: Map<string, FormPart>, name: string): string | null {
  return parts.get(name)?.content.toString() ?? null;
}

function multiParts(body: Buffer, boundary: string): Map<string, FormPart> | null {
  const parts = new Map<string, FormPart>();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let at = body.indexOf(`--${boundary}`);
  if (at < 0) return null;
  at += delimiter.length - 2;
  for (let count = 0; count < maxParts; count++) {
    if (body.toString('latin1', at, at + 2) === '--') return parts;
    const headEnd = body.indexOf('\r\n\r\n', at);
    const end = headEnd < 0 ? -1 : body.indexOf(delimiter, headEnd + 2);
    if (end < 0) return null;
    const head = body.toString('utf8', at, headEnd);
    const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
    if (name !== undefined && !parts.has(name)) {
      parts.set(name, {
        fileName: /;\s*filename="([^"]*)"/i.exec(head)?.[1] ?? null,
        type: /^content-type:\s*([^\r\n]+)/im.exec(head)?.[1]?.trim() ?? null,
        content: body.subarray(Math.min(headEnd + 4, end), end),
      });
    }
    at = end + delimiter.length;
  }
  return null;
}

function urlEncodedParts(body: Buffer): Map<string, FormPart> {
  const parts = new Map<string, FormPart>();
  for (const field of body.toString('latin1').split('&', maxParts)) {
    const equals = field.indexOf('=');
    const [name, value] = equals < 0 ? [field, ''] : [field.slice(0, equals), field.slice(equals + 1)];
    const key = decoded(name).toString();
    if (!parts.has(key)) parts.set(key, { fileName: null, type: null, content: decoded(value) });
  }
  return parts;
}

function decoded(text: string) {
  return Buffer.from(
    text
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
