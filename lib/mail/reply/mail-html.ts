/**
 * The HTML part of a mail from a fragment of ours: a document of its own, in which an image of the mail is shown by
 * `cid:` (RFC 2392) where the fragment has its Content-ID in `data-cid`.
 */
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
