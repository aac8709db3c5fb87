/** Tracking pixels of known services: host and path, without the protocol. */
const trackerUrls = [
  /\/(?:wf|track|trk|e2?t?)\/o(?:pen)?\b/,
  /\/track(?:ing)?\/(?:open|pixel|o)\b/,
  /\/(?:open|opened|pixel|beacon|spacer|clear|blank|tracker|tracking)(?:[_-]?\d*)\.(?:gif|png|php|aspx?)\b/,
  /\/(?:tr\/op|imp|emimp|email-open|mail\/open|mailings\/opened)\b/,
  /^e?mail\.[^/]+\/o\//,
  /^(?:[\w-]+\.)*(?:awstrack\.me\/i0|mailtrack\.io\/trace|mailfoogae\.appspot\.com|emltrk\.com|yesware\.com\/t|bananatag\.com|mixmax\.com\/api\/track|r\.superhuman\.com|getmailspring\.com\/open|pstmrk\.it\/open|via\.intercom\.io\/o|sidekickopen\d*\.com|t\.hubspotemail\.net|track\.customer\.io\/e\/o|github\.com\/notifications\/beacon|returnpath\.net\/pixel|google-analytics\.com\/|facebook\.com\/tr\b|doubleclick\.net\/|mandrillapp\.com\/track\/open|list-manage\.com\/track\/open|ct\.sendgrid\.net\/wf)/,
];

type Attributes = Record<string, string | undefined>;

/** Whether a remote image is a tracking pixel: too small to see, or at a known URL. */
export function isTracker({ width, height, style = '' }: Attributes, url: string): boolean {
  const [wide, high] = [sizeOf('width', width, style), sizeOf('height', height, style)];
  if (wide === 0 || high === 0 || (wide !== null && high !== null && wide <= 2 && high <= 2)) return true;
  const address = url
    .slice(0, 500)
    .toLowerCase()
    .replace(/^https?:\/\//, '');
  return trackerUrls.some((pattern) => pattern.test(address));
}

/** In pixels; null when missing or relative. */
function sizeOf(side: 'width' | 'height', attribute: string | undefined, style: string): number | null {
  const declared = new RegExp(
    `(?:^|;)\\s*${side}\\s*:\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*(?:!important\\s*)?(?:;|$)`,
    'i',
  );
  const found =
    declared.exec(style.slice(0, 2000))?.[1] ?? /^\s*(\d{1,6})(?:px)?\s*$/i.exec(attribute ?? '')?.[1];
  return found === undefined ? null : Number(found);
}
