import type { ParsedAttachment, ParsedEmail } from '../parsed-email.ts';

const reportSubject = /^(?:\[[^\]]{0,20}\] )?report domain:\s*\S+.*\bsubmitter:\s*\S+/i;
/** Receiver, domain, begin and end of the period (RFC 7489 section 7.2.1.1, RFC 8460 section 5.1). */
const reportName = /^[^!\s]+![^!\s]+!\d{8,}!\d{8,}(?:![^!]*)?\.(?:xml|json|zip|gz|gzip)(?:\.gz)?$/i;
const reportType = /^multipart\/report\b.*report-type\s*=\s*"?(?:dmarc|tlsrpt)\b/i;
const programs = /^(?:[^@]*[._-])?(?:no-?reply|dmarc|tls-?rpt|postmaster|report(?:s|ing)?)\b[^@]*@/;
const reportFiles = /^application\/(?:tlsrpt\+)?(?:x-)?(?:g?zip(?:-compressed)?|xml|json)$|^text\/xml$/;

/**
 * Whether a mail is a program's report about a domain: DMARC aggregate (RFC 7489) or TLS (RFC 8460). A person who sends
 * one on, with a subject of their own, is no program.
 */
export function isDomainReport({ headers, subject, from, inReplyTo, attachments }: ParsedEmail): boolean {
  if (inReplyTo.length > 0) return false;
  if (headers.some(([name, value]) => name === 'content-type' && reportType.test(value))) return true;
  const named = attachments.some(({ name }) => reportName.test(name));
  if (reportSubject.test(subject ?? '')) return named || attachments.some(isReportFile);
  return named && programs.test(from?.address ?? '');
}

function isReportFile({ type, detectedType, name }: ParsedAttachment) {
  return reportFiles.test(detectedType ?? type) || /\.(?:xml|json|zip|gz)$/i.test(name);
}
