/** Wraps a fragment as the HTML part of a mail; images with a `data-cid` become `cid:` URLs (RFC 2392). */
export function mailHtml(fragment: string): string {
  return `<!DOCTYPE html>
<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body>
${fragment.replace(/(<img\b[^>]*?\s)data-cid="([^"]*)"/g, (_tag, before, id) => `${before}src="cid:${encodeURI(id)}"`)}
</body>
</html>
`;
}
