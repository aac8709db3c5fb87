const maxChars = 80;
const maxWords = 4;
/** Letters of scripts without capitals, which write a sentence in few characters. */
const maxCaselessLetters = 14;

const question = /[?？؟]/;
const request =
  /(?<!\p{L})(?:please|pls|want|need|refund|cancel\w*|waiting|urgent\w*|bitte|möchte|will|brauche|geld|erstatt\w*|stornier\w*|veuillez|svp|voudrais|veux|rembours\w*|annul\w*|por favor|quiero|necesito|reembols\w*|per favore|vorrei|voglio|rimbors\w*|quero|preciso|graag|alstublieft|terugbetal\w*|proszę|chcę|prosím|chci|vänligen|återbetal\w*|haluan|lütfen|istiyorum|iade|пожалуйста|хочу|верните|прошу|будь ласка|παρακαλώ|θέλω|vui lòng|xin|tolong|mohon|من فضلك|أريد|בבקשה|רוצה)(?!\p{L})|请|請|退款|退货|想要|ください|お願い|返金|주세요|환불|부탁|ขอ|กรุณา/iu;

const contactDetail =
  /[^\s@]@[^\s@]+\.[^\s@]|https?:\/\/\S|\bwww\.\S|(?<![\p{L}\p{N}])\+?\(?\d[\d\s()./-]{5,}\d(?![\p{L}\p{N}])/u;
const particle =
  /^(?:of|for|and|the|de|der|den|des|di|da|do|dos|du|la|le|van|von|und|et|e|y|i|in|at|zu|zur|für|&|\||[-–—·•])$/;

/** Whether a line may belong to a signature: short, and neither a question, a request nor a sentence. */
export function isSignatureLine(text: string): boolean {
  return text.length <= maxChars && !question.test(text) && !request.test(text) && !isSentence(text);
}

/** Whether the line names an address, a web page or a telephone number. */
export function isContactDetail(text: string): boolean {
  return (
    contactDetail.test(text) && text.split(/\s+/).filter((word) => /^\p{Ll}{2,}$/u.test(word)).length <= 2
  );
}

/** Whether the line reads as a name, a title or a place: a few words with capitals. */
export function isNameLine(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 6 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || particle.test(word));
}

/** Whether the line has several words that mostly begin small, or a full stop behind them. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\P{L}?\p{L}/u.test(word) && !/[@/]/.test(word));
  if ((text.match(/\p{Lo}/gu) ?? []).length > maxCaselessLetters) return true;
  const small = words.filter((word) => /^\P{L}?\p{Ll}/u.test(word)).length;
  return (
    words.length >= 3 && (small * 2 > words.length || (words.length >= maxWords && /[.!。！…]$/.test(text)))
  );
}
