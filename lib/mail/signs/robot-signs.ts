import { say } from '#locales/say.ts';
import { autoSubmittedValue, firstSign, hasOtherReplyTo, type Sign, valuesOf } from './sign.ts';
import { transportSign } from './transport-signs.ts';
import { isVacationText } from './vacation-text.ts';

/** Headers that only programs which answer by themselves set; a value such as "no" takes them back. */
const robotHeaders = [
  'x-autoreply',
  'x-autorespond',
  'x-auto-respond',
  'x-autoresponder',
  'autoresponder',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-fc-machinegenerated',
  'x-cron-env',
  'x-failed-recipients',
];

/** Headers about other mail, of filters or of relays: a matching name proves nothing. */
const unrelatedHeaders =
  /^(?:x-auto-response-suppress|auto-submitted|authentication-results|arc-.*|.*dkim.*|.*(?:spam|virus|rspamd|amavis).*|x-(?:original|received|envelope)-.*|.*(?:suppress|exclude|disable|allow|prevent|ignore).*)$/;
const answersByItself =
  /auto[-_]?(?:response|submitted|replied|reply|respond)|holidayreply|machinegenerated/i;

/** The usual names of programs (RFC 2142, RFC 5230), also with a VERP tail. */
const robotLocalParts =
  /^(?:mailer-daemon|mail-?daemon|postmaster|listserv|majordomo|bounces?)(?:[+=-].*)?$|^owner-/;

const subjects = new RegExp(
  `^(?:${[
    'automatic reply|auto:|auto[- ]?reply|autoreply|out of (?:the )?office',
    'abwesenheit|automatische antwort',
    "réponse automatique|absence du bureau|message d[’']absence",
    'respuesta automática|fuera de la oficina|ausencia temporal',
    'risposta automatica|fuori sede',
    'autosvar|automatiskt svar|automatisk sva?r|frånvar|fravær|ikke til stede',
    'automatisch antwoord|afwezig',
    'автоответ|автоматическ(?:ий|ое) (?:ответ|уведомление)|автоматична відповідь|нет на (?:месте|работе)',
    '自动回复|自動回覆|自動返信|自動応答|不在通知|不在のお知らせ|外出自动回复',
    '자동 ?회신|자동 ?응답|부재중',
    'automatyczna odpowiedź|nieobecność',
    'resposta automática|fora do escritório|ausência temporária',
    'otomatik yanıt|ofis dışında',
    'automaattinen vastaus|poissa:',
    'automatická odpověď|mimo kancelář|automatická odpoveď',
    'automatikus válasz|răspuns automat|автоматичен отговор|samodejni odgovor|automatski odgovor',
    'αυτόματη απάντηση|תשובה אוטומטית|מענה אוטומטי|رد تلقائي|ตอบกลับอัตโนมัติ|trả lời tự động|balasan otomatis',
  ].join('|')})`,
  'i',
);

const no = /^(?:no|false|0)$/i;

/** `auto-generated` is also what shops and forms say, which write for a person whom Reply-To names. */
const autoSubmitted: Sign = (parsed, _envelope, { fromTrustedForm = false }) => {
  const value = autoSubmittedValue(parsed);
  if (!value || value === 'no') return null;
  const writesForAnother = fromTrustedForm || hasOtherReplyTo(parsed);
  return value === 'auto-generated' && writesForAnother
    ? null
    : say('classified.auto_submitted', { value: value.slice(0, 40) });
};

const robotHeader: Sign = (parsed) => {
  const name = robotHeaders.find((header) => valuesOf(parsed, header).some((value) => !no.test(value)));
  return name ? say('classified.robot_header', { header: name }) : null;
};

const vendorHeaders: Sign = (parsed) => {
  if (valuesOf(parsed, 'x-apple-action').some((value) => /vacation/i.test(value)))
    return say('classified.header_says', { header: 'X-Apple-Action', value: 'vacation' });
  if (valuesOf(parsed, 'x-post-messageclass').some((value) => /autoresponder/i.test(value)))
    return say('classified.header_says', { header: 'X-POST-MessageClass', value: 'autoresponder' });
  return valuesOf(parsed, 'delivered-to').some((value) => /^autoresponder$/i.test(value))
    ? say('classified.header_says', { header: 'Delivered-To', value: 'autoresponder' })
    : null;
};

const autoReplyPrecedence: Sign = (parsed) =>
  ['precedence', 'x-precedence', 'preference']
    .flatMap((name) => valuesOf(parsed, name))
    .some((value) => answersByItself.test(value))
    ? say('classified.precedence_auto')
    : null;

const unknownVendorHeader: Sign = (parsed) => {
  const found = parsed.headers.find(
    ([name, value]) => answersByItself.test(name) && !unrelatedHeaders.test(name) && !no.test(value.trim()),
  );
  return found ? say('classified.vendor_header', { header: found[0].slice(0, 60) }) : null;
};

/** People write such subjects too, so it takes a second sign. */
const autoReplySubject: Sign = (...mail) => {
  const [parsed] = mail;
  if (!subjects.test(parsed.subject ?? '')) return null;
  const isConfirmed =
    valuesOf(parsed, 'x-auto-response-suppress').length > 0 ||
    transportSign(...mail) !== null ||
    isVacationText(parsed.visibleText || parsed.text);
  return isConfirmed ? say('classified.auto_subject') : null;
};

const robotAuthor: Sign = ({ from }) => {
  const local = from?.address.slice(0, from.address.lastIndexOf('@')) ?? '';
  return from && robotLocalParts.test(local)
    ? say('classified.robot_author', { address: from.address })
    : null;
};

/** Signs that a program answered, such as an out-of-office note (RFC 3834). */
export const robotSign: Sign = (...mail) =>
  firstSign(
    [
      autoSubmitted,
      robotHeader,
      vendorHeaders,
      autoReplyPrecedence,
      unknownVendorHeader,
      autoReplySubject,
      robotAuthor,
    ],
    ...mail,
  );

/** Whether the sender has a mail server's usual name. */
export function isMailServer({ from }: Parameters<Sign>[0]) {
  return /^(?:mailer-daemon|postmaster|mail-?daemon|mail\.?delivery.*)@/.test(from?.address ?? '');
}

/** The sender asks for no automatic replies, which does not make the mail automatic (MS-OXCMAIL). */
export const suppressesAutoReplies: Sign = (parsed) =>
  valuesOf(parsed, 'x-auto-response-suppress').some((value) => !/^none$/i.test(value))
    ? say('classified.asks_silence')
    : null;
