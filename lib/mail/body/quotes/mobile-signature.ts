const device =
  '(?:iphone|ipad|ipod|ios|macbook|android|galaxy|samsung|htc|huawei|honor|xiaomi|redmi|oppo|vivo|realme|pixel|nokia|lumia|motorola|moto|oneplus|sony|xperia|blackberry|alcatel|fairphone|windows|yahoo|outlook|aol|airmail|mailbox|mailspring|bluemail|spark|proton\\w*|tutanota|gmail|gmx|web\\.de|posteo|thunderbird|k-9|mobile?|mobil\\w*|phone|cell|device|tablet|handy|smartphone|portable|móvil|celular|telefon\\w*|телефона|смартфона|\\[mail\\]|mail for)';

/** How the line begins, in the languages of phones and mail apps; a name of a device or app must follow. */
const openings = [
  '\\W*(?:sent|send|written|composed)\\s+(?:from|via|with|by|using)\\s+(?:my\\s|an?\\s|the\\s)?.{0,12}',
  '(?:\\S+ ){0,2}from (?:my )?',
  'von (?:meinem|meiner|unterwegs).{0,40}',
  'diese nachricht wurde von .{0,40}',
  'gesendet (?:von|mit|aus|über)\\s.{0,40}',
  'envoyé (?:depuis|de|à partir de|par|avec)\\s.{0,40}',
  'enviad[oa] (?:desde|do|de|a partir do|pelo|com|via|con)\\s.{0,40}',
  '(?:inviato|spedito) (?:da|dal|con|tramite)\\s.{0,40}',
  '(?:verzonden|verstuurd) (?:vanaf|met|via|vanuit|van)\\s.{0,40}',
  'skicka(?:t|de) från\\s.{0,40}',
  '(?:sendt|sent) (?:fra|med)\\s.{0,40}',
  '(?:wysłane|wysłano|napisane) (?:z|za pomocą|przez)\\s.{0,40}',
  '(?:отправлено|отправлен[ао]?|послано) (?:с|из|со|через)\\s.{0,40}',
  'надіслано (?:з|із)\\s.{0,40}',
  'lähetetty .{0,40}',
  'odesláno ze? .{0,40}',
  'odoslané z(?:o)? .{0,40}',
  'trimis de pe .{0,40}',
];

const patterns = [
  ...openings.map((opening) => new RegExp(`^${opening}${device}.{0,90}$`, 'i')),
  /^\W*(?:sent|send)\s+from\s+my\s(?=\S*(?:[A-Z]\S*\d|\d)|[A-Z]\S+\s\S*\d)\S+(?:\s\S+){0,2}$/i,
  /^(?:(?:get|hent|hämta|skaffa|obtenir|télécharge[rz]|obtener|descargar|obter|baixar|scarica|ottieni|download|pobierz|stáhnout|скачать|загрузить)\s+)?\[?(?:o |program )?outlook (?:for|für|pour|para|per|voor|för|til|dla systemu|pro|для) (?:ios|android|mac)\]?(?: beziehen| herunterladen| downloaden)?\s*[<(]?(?:https?:\S*)?[>)]?$/i,
  /^.{0,40}(?:cihazımdan|telefonumdan|iphone['’]umdan) gönderildi.{0,10}$/i,
  /^(?:从|從)?我的.{1,30}(?:发送|傳送|发出)$/,
  /^(?:发自|發自|從|从).{1,40}(?:传送|傳送|发送)$|^(?:发自|發自)我的.{1,30}$/,
  /^.{1,30}から送信.{0,10}$/,
  /^(?:나의|내).{1,30}에서 보냄.{0,5}$/,
];

const maxWords = 12;
const excuse = /[.,;\s]*(?:please |pls )?(?:excuse|forgive|pardon|ignore)\s.{1,60}$/i;
/** A line with one of these says more than a phone does. */
const sentence =
  /[?？]|(?<!\p{L})(?:please|not|never|but|yet|still|when|where|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|bitte|nicht|nie|aber|noch|wann|wo|pas|jamais|mais|quand|nunca|pero|cuándo|non|quando|niet|nooit|maar|nie|ale|не|но)(?!\p{L})|n['’]t\b/iu;

/** Whether a phone or a mail app has added this line: “Sent from my iPhone”. */
export function isMobileSignature(text: string): boolean {
  if (text.length >= 160 || !patterns.some((pattern) => pattern.test(text))) return false;
  const rest = text.replace(excuse, '').replace(/https?:\S+/g, '');
  return !sentence.test(rest) && rest.split(/\s+/).length <= maxWords;
}
