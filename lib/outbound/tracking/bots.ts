/** What a request tells about who made it. */
export type Visitor = { method: string; userAgent: string; prefetch: string };

/**
 * Scanners of mail servers, previews of chat programs, programs without a person. The image proxies of Gmail and Yahoo
 * are none of them: they fetch when somebody opens the mail.
 */
const knownBots =
  /bot\b|bots\b|crawl|spider|scan|preview|monitor|fetcher|headless|phantom|puppeteer|playwright|selenium|lighthouse|barracuda|proofpoint|mimecast|fireeye|trend ?micro|symantec|messagelabs|sophos|forcepoint|fortinet|zscaler|cloudmark|ironport|bitdefender|kaspersky|avast|office existence discovery|safelinks|link ?check|virustotal|urlscan|skypeuri|slack|facebookexternalhit|whatsapp|telegram|discord|embedly|curl\/|wget|python|aiohttp|httpx|go-http|java\/|okhttp|libwww|perl|ruby|php|node-fetch|undici|axios|guzzle|winhttp|powershell/i;

/** Apple's mail privacy loads every image when the mail comes, whoever reads it, and calls itself so and no more. */
const applePrefetch = /^Mozilla\/5\.0$/;

/** Whether a request is more likely a program's than a person's. A browser always says what it is. */
export function isBot({ method, userAgent, prefetch }: Visitor): boolean {
  return (
    method === 'HEAD' ||
    prefetch !== '' ||
    userAgent.trim() === '' ||
    applePrefetch.test(userAgent.trim()) ||
    knownBots.test(userAgent)
  );
}
