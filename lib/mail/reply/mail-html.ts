/**
 * Wraps a fragment as the HTML part of a mail; images with a `data-cid` become `cid:` URLs (RFC 2392), and remote ones
 * that their writer's own program put in are as it wrote them.
 */
export function mailHtml(fragment: string): string {
  return `<!DOCTYPE html>
<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body>
${fragment
  .replace(/(<img\b[^>]*?\s)data-cid="([^"]*)"/g, (_tag, before, id) => `${before}src="cid:${encodeURI(id)}"`)
  .replace(/(<img\b[^>]*?\s)data-remote-src="/g, '$1src="')}
</body>
</html>
`;
}
