import { type Line, linesUpwards } from './lines.ts';

const delimiter = /^(?:--|__|—|–)$/;
const maxLines = 10;
const maxStrictLines = 20;

const device =
  '(?:iphone|ipad|ipod|android|galaxy|samsung|htc|huawei|xiaomi|pixel|nokia|motorola|oneplus|blackberry|windows|yahoo|outlook|mail|airmail|mailbox|mailspring|spark|proton\\w*|gmail|gmx|web\\.de|mobile?|mobil\\w*|phone|cell|device|tablet|handy|smartphone|portable|móvil|celular|telefon\\w*|телефона|iPhone|k-9)';

const mobile = [
  new RegExp(
    `^\\W*(?:sent|send|written|composed)\\s+(?:from|via|with|by|using)\\s+(?:my\\b|an?\\b|the\\b)?.{0,12}\\[?${device}\\b.{0,100}$`,
    'i',
  ),
  /^\W*(?:sent|send)\s+from\s+my\s.{1,80}$/i,
  new RegExp(`^(?:\\S+ ){0,2}from (?:my )?${device}\\b.{0,12}$`, 'i'),
  /^get \[?outlook for (?:ios|android|mac).{0,120}$/i,
  new RegExp(
    `^(?:(?:von|diese nachricht wurde von) (?:meinem|unterwegs|meinen?)?.{0,60}|gesendet (?:von|mit|aus|über)\\b.{0,80})${device}?.{0,40}(?:gesendet|gesendet\\.|${device}.{0,40})$`,
    'i',
  ),
  /^envoyé (?:depuis|de|à partir de|par|avec)\b.{1,80}$/i,
  /^(?:enviado|enviada) (?:desde|do|de|a partir do|pelo|com|via|con)\b.{1,80}$/i,
  /^(?:inviato|spedito) (?:da|dal|con|tramite)\b.{1,80}$/i,
  /^(?:verzonden|verstuurd) (?:vanaf|met|via|vanuit|van)\b.{1,80}$/i,
  /^(?:skickat|skickade) från\b.{1,80}$/i,
  /^(?:sendt|sent) (?:fra|med)\b.{1,80}$/i,
  /^(?:wysłane|wysłano|napisane) (?:z|za pomocą|przez)\s.{1,80}$/i,
  /^(?:отправлено|отправлен[ао]?|послано) (?:с|из|со|через)\s.{1,80}$/i,
  /^(?:надіслано) (?:з|із)\s.{1,80}$/i,
  /^(?:lähetetty) .{1,80}(?:sta|stä|lta|ltä)\b.{0,20}$/i,
  /^odesláno z(?:e)? .{1,80}$/i,
  /^.{0,40}(?:cihazımdan|telefonumdan|iphone['’]umdan) gönderildi.{0,10}$/i,
  /^(?:从|從)?我的.{1,30}(?:发送|傳送|发出)$/,
  /^(?:发自|發自|從|从).{1,40}(?:传送|傳送|发送)?$/,
  /^.{1,30}から送信.{0,10}$/,
  /^(?:나의|내).{1,30}에서 보냄.{0,5}$/,
];

/**
 * The index where the signature of the lines `first` to `end` (exclusive) begins, `end` without one. Recognises a `-- `
 * line near the end (RFC 3676 section 4.3, misspelled too) and the lines that phones add.
 */
export function signatureStart(lines: Line[], first: number, end: number): number {
  let start = markedStart(lines, first, end);
  let seen = 0;
  for (const [i, { text, blank, quoted }] of linesUpwards(lines, first, start)) {
    if (quoted || seen > maxStrictLines) break;
    if (blank) continue;
    if (delimiter.test(text) && seen <= (text === '--' ? maxStrictLines : maxLines)) start = i;
    seen++;
  }
  for (const [i, { text, blank }] of linesUpwards(lines, first, start)) {
    if (blank) continue;
    if (!isMobileSignature(text)) break;
    start = i;
  }
  return start;
}

/** Where the signature begins that the mail client marked, when it is at the end. */
function markedStart(lines: Line[], first: number, end: number): number {
  let start = end;
  for (const [i, { blank, mark }] of linesUpwards(lines, first, end)) {
    if (blank) continue;
    if (mark !== 'signature') break;
    start = i;
  }
  return start;
}

const isMobileSignature = (text: string) => text.length < 160 && mobile.some((pattern) => pattern.test(text));
