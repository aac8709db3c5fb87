import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { check } from './check.ts';

/**
 * Secrets that a draft repeats or asks for: card numbers (Luhn), IBANs (ISO 13616, mod 97), passwords, one-time codes,
 * keys. What stands in `published` texts of ours is none.
 */
export function checkSecrets(body: string, published: string): Check[] {
  const known = compact(published);
  const shown = [...cardNumbers(body), ...ibans(body), ...keys(body), ...told(body)].filter(
    (secret) => !known.includes(compact(secret)),
  );
  return [
    ...shown.map((secret) => check('secret', say('draft.shows_secret', { masked: masked(secret) }), secret)),
    ...asked(body).map((sentence) => check('secret', say('draft.asks_secret'), sentence)),
  ];
}

const compact = (text: string) => text.replace(/[\s-]/g, '').toLowerCase();
const masked = (secret: string) => `${secret.slice(0, 2)}…${secret.slice(-2)}`;

function cardNumbers(text: string): string[] {
  return [...text.matchAll(/(?<![\d.,-])\d(?:[ -]?\d){12,18}(?![\d-])/g)]
    .map(([found]) => found)
    .filter((found) => isCardNumber(found.replace(/\D/g, '')));
}

/** Luhn's checksum, with the first digits of card schemes. */
function isCardNumber(digits: string): boolean {
  if (!/^(?:4|5[1-5]|2[2-7]|3[4-7]|30|6)/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function ibans(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{2,4}){3,8}(?![\p{L}\p{N}])/gu)]
    .map(([found]) => found)
    .filter((found) => isIban(found.replace(/\s/g, '')));
}

function isIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

const keyPatterns = [
  /(?<![\w-])(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{16,}/g,
  /(?<![\w-])(?:cs_live_|ghp_|gho_|ghs_|github_pat_|glpat-|xox[abprs]-|AKIA|ASIA|AIza|SG\.|hf_|npm_|whsec_)[A-Za-z0-9_.-]{12,}/g,
  /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  /(?<![\w/.-])(?=[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{28,}(?![\w/.-])/g,
];

function keys(text: string) {
  return keyPatterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
}

const secretNoun =
  "pass ?words?|pass ?codes?|passphrase|pin(?: code)?|passwort|kennwort|passwörter|mot de passe|code secret|contraseña|clave de acceso|password|parola d'ordine|wachtwoord|senha|hasło";
const codeNoun =
  "(?:one-time|security|verification|sign-in|login|log-in|access|confirmation|authentication|2fa|sms|tan)[- ]codes?|otp|tan|(?:einmal|sicherheits|bestätigungs|zugangs|anmelde|prüf|freischalt)-?codes?|codes? (?:de (?:sécurité|vérification|connexion|confirmation)|à usage unique|d'accès)|códigos? (?:de (?:seguridad|verificación|acceso|confirmación)|de un solo uso)|codic[ei] (?:di (?:sicurezza|verifica|accesso|conferma)|monouso|otp)";
const value = String.raw`(?:is|lautet|ist|est|es|è|:|=)+[\s:]*[*_"“„«\u0060']*((?=\S*[\d!@#$%&?+_-])[^\s*_"”“»\u0060']{4,}[^\s*_"”“»\u0060'.,;:!?])`;
const toldPassword = new RegExp(
  `(?<!\\p{L})(?:${secretNoun})(?: (?:for|für|pour|de|del|per) [^.:\n]{1,30})? ?${value}`,
  'giu',
);
const toldCode = new RegExp(
  `(?<!\\p{L})(?:${codeNoun}|(?:the|your|der|ihr|le|votre|el|su|il|suo|with(?: the)?|use(?: the)?|mit(?: dem)?|avec le|con el|con il) (?:code|código|codice)) ?(?:is|lautet|ist|est|es|è|:)?[ :]*[*_"“„\u0060]*(\\d{4,8})(?![\\d-])`,
  'giu',
);

function told(text: string): string[] {
  return [toldPassword, toldCode].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, found = '']) => found),
  );
}

const give =
  /(?<!\p{L})(?:send(?: us| me)?|(?:reply|answer|respond|write back)(?: to)?(?: us| me)? with|please include|give(?: us| me)?|tell(?: us| me)?|provide|share|email(?: us)?|write(?: us| me)?|let us (?:know|have)|forward(?: us)?|submit|confirm|what is your|need your|senden|schicken|teilen|nennen|geben|übermitteln|mailen|antworten|verraten|mitteilen|angeben|bestätigen|brauchen|benötigen|wie lautet|envoyez|envoyer|communiquez|communiquer|indiquez|indiquer|donnez|donner|transmettez|transmettre|fournir|fournissez|confirmez|confirmer|répondez|quel est votre|envíe(?:nos|me)?|envíen(?:os|me)?|enviar(?:nos)?|enviarnos|mánde(?:nos)?|indíque(?:nos)?|indique|indicar(?:nos)?|facilíte(?:nos)?|facilitar(?:nos)?|díga(?:nos)?|proporcione|confirme|comparta|responda|cont[ée]st[ea](?:nos|me)?|responde(?:nos)?|env[ií]a(?:nos)?|m[áa]nda(?:nos)?|dinos|invii|inviare|inviarci|ci invii|mandi|ci mandi|comunichi|comunicarci|ci comunichi|fornisca|fornirci|indichi|indicarci|confermi|risponda|stuur|geef)(?!\p{L})/iu;
const wanted = new RegExp(
  `(?<!\\p{L})(?:(?:your|ihr(?:e|en)?|votre|vos|su|sus|il suo|la sua|tu|tuo|uw|the|das|den|die|le|la|el|los|il|current|full|complete|aktuelle[ns]?|numéro de|número de|numero (?:di|della))\\s+(?:\\p{L}+\\s+){0,2})?(?:${secretNoun}|${codeNoun}|cvv2?|cvc2?|cid|(?:credit |debit )?card (?:number|details|data)|(?:kredit)?karten(?:nummer|daten)|prüfziffer|(?:numéro|données|coordonnées) de (?:la |votre )?carte(?: bancaire| bleue)?|cryptogramme|(?:número|datos) de (?:la |su )?tarjeta|(?:numero|dati) della (?:sua )?carta|iban|kontonummer|bank(?:ing)? (?:details|login)|(?:api|secret|private|access|licen[cs]e)[- ]keys?|api-schlüssel|clé (?:api|secrète)|clave (?:api|secreta)|chiave (?:api|segreta))(?!\\p{L})`,
  'iu',
);
const refused =
  /(?<!\p{L})(?:never|not|don't|do not|no one|nobody|nie|niemals|nicht|kein(?:e[nmrs]?)?|jamais|pas|nunca|no|jamás|mai|non)(?!\p{L})/iu;
const elsewhere =
  /(?<!\p{L})(?:reset|forgot(?:ten)?|new password|change|page|field|form|settings|zurücksetz\p{L}*|vergessen|seite|formular|einstellungen|réinitialis\p{L}*|oublié|page|formulaire|paramètres|restablec\p{L}*|olvidad\p{L}*|página|formulario|reimpost\p{L}*|dimenticat\p{L}*|pagina|modulo|impostazioni)(?!\p{L})/iu;

/** Sentences that ask the contact to send a secret. */
function asked(body: string): string[] {
  let lead = '';
  return body
    .replace(/[’ʼ]/g, "'")
    .split('\n')
    .flatMap((line) => {
      if (/:[*_]*\s*$/.test(line)) lead = line;
      else if (!/^\s*(?:[-*+•–]|\d{1,2}[.)])\s/.test(line) && line.trim() !== '') lead = '';
      const isEntry = lead !== '' && lead !== line;
      return line
        .split(/(?<=[.!?;])\s+|, (?=\p{L})/u)
        .map((sentence) => ({ sentence, whole: isEntry ? `${lead} ${sentence}` : sentence }));
    })
    .filter(
      ({ sentence, whole }) =>
        (give.test(sentence) ||
          (whole !== sentence &&
            give.test(whole) &&
            /(?<!\p{L})(?:your|ihre?n?|dein\p{L}*|votre|vos|sus?|tus?|il suo|la sua|le sue)(?!\p{L})/iu.test(
              sentence,
            ))) &&
        wanted.test(sentence) &&
        !refused.test(whole) &&
        !elsewhere.test(sentence),
    )
    .map(({ sentence }) => sentence.trim());
}
