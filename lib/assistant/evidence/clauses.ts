import { plainPhrases } from './phrasing.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { TermSet, termsOf, type WordTerm } from './terms.ts';

/** A part of a sentence with what turns its sense. */
export type SentencePart = {
  text: string;
  terms: WordTerm[];
  set: TermSet;
  quantities: Quantity[];
  /** How often it negates: not, without, unless. */
  negations: number;
  /** What the first negation is about: the ideas after it. */
  focus: WordTerm[];
  /** It begins with if or when. */
  isCondition: boolean;
  /** until, before: true as long as the rest is not. */
  isUntil: boolean;
  /** only, exclusively. */
  isRestricted: boolean;
  /** also, even, any, every. */
  isWidened: boolean;
  isException: boolean;
  /** "after 30 days" against "within 30 days". */
  timing: 'after' | 'within' | null;
  /** can, may: it grants something. */
  grants: boolean;
};

const neutral =
  /(?<!\p{L})(?:no (?:more|later|longer|less|fewer|sooner) than|not (?:more|later|less) than|not only|no problem|do not hesitate|don't hesitate|whether or not|nicht (?:mehr|später|länger|weniger) als|nicht nur|zögern sie nicht|pas plus (?:de|que)|pas seulement|n'hésitez pas|no más (?:de|tarde)|no solo|no sólo|no dude|non più (?:di|tardi)|non oltre|non solo|non esiti|not applicable|nothing else|sonst nichts|if not|wenn nicht|falls nicht|sinon|si no|se no|nicht wahr|no doubt|(?:don't|do not|never) forget|nicht vergessen|vergessen sie nicht|vergiss nicht|n'oubliez pas|ne pas oublier|no olvid\p{L}+(?:[^,.;]{0,40} ni)?|no se olvide|non dimentic\p{L}+)(?!\p{L})/giu;
/** Words that deny, by language: "mai" is never in Italian and May in German. */
const denials: Record<string, string> = {
  en: String.raw`not|cannot|\p{L}+n't|never|no|none|nothing|nobody|neither|nor|unable|avoid\p{L}*|refrain\p{L}*|leave (?:it|them|that) out|(?:stay|keep) (?:out|away)`,
  de: 'nicht|nie|niemals|kein(?:e[nmrs]?)?|nichts|niemand|weder|verzicht(?:en|e|est)|vermeid(?:en|e)|finger weg|unterlassen',
  fr: String.raw`pas|jamais|aucune?|rien|ni|(?:ne |n')\p{L}+ plus|évit\p{L}+`,
  es: 'no|nunca|jamás|ningún|ninguna?|nada|tampoco|ni|evit(?:e|ar|en|a)|absténgase',
  it: 'non|mai|nessun[oa]?|nulla|niente|né|no(?=[,.;!]|$)|evit(?:i|are|a)',
  nl: 'niet|geen|nooit|niets',
  pt: 'não|nunca|nenhuma?|nem',
  pl: 'nie|nigdy|żaden|nic',
};
const all = Object.values(denials).join('|');
const denying = new Map(
  [...Object.entries(denials), ['', all]].map(([code, words]) => [
    code,
    new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
  ]),
);
const anyDenial = new RegExp(`(?<!\\p{L})(?:${all})(?!\\p{L})`, 'giu');
function notOf(language: string | null) {
  return denying.get(language ?? '') ?? anyDenial;
}
const without = /(?<!\p{L})(?:without|ohne|sans|sin|senza|zonder|sem|bez)(?!\p{L})/iu;
const except =
  /(?<!\p{L})(?:unless|except(?:ing)?|other than|apart from|with the exception of|es sei denn|außer|ausgenommen|bis auf|mit ausnahme|sauf|excepté|hormis|à moins (?:que|de)|à l'exception|excepto|salvo|a menos que|a excepción|tranne|eccetto|salvo|a meno che|ad eccezione|behalve|tenzij|exceto|a não ser que|z wyjątkiem|chyba że)(?!\p{L})/iu;
const only =
  /(?<!\p{L})(?:only|solely|exclusively|just|nur|ausschließlich|lediglich|seulement|uniquement|exclusivement|solo|sólo|solamente|únicamente|exclusivamente|soltanto|solamente|unicamente|esclusivamente|alleen|uitsluitend|apenas|somente|tylko|wyłącznie)(?!\p{L})|(?<!\p{L})(?:ne|n')[ ]?[^.,;]{1,40} que(?!\p{L})/iu;
const also =
  /(?<!\p{L})(?:also|even|any|anything|every|everything|all|always|everywhere|anywhere|worldwide|too|as well|auch|sogar|selbst|jede[nrsm]?|alle[nrsm]?|alles|immer|überall|weltweit|aussi|même|tous|toutes?|tout|partout|également|también|incluso|todos?|todas?|siempre|cualquier|anche|perfino|tutti|tutte|qualsiasi|sempre|ovunque|regardless|unabhängig)(?!\p{L})/iu;
const within =
  /(?<!\p{L})(?:within|inside|before|by|until|no later than|at the latest|up to|innerhalb|binnen|vor|bis|spätestens|dans (?:les|un délai|le délai)|sous|avant|jusqu'à|au plus tard|dentro de|en un plazo|antes de|hasta|a más tardar|entro|prima di|fino a|al più tardi|binnen|até|do)(?!\p{L})/iu;
const after =
  /(?<!\p{L})(?:after|later|past|beyond|once|more than|longer than|nach(?: ablauf)?|später|länger als|danach|après|à partir d[eu]|dès|au-delà|passé|después de|a partir de|pasados?|más tarde|transcurridos?|más de|dopo|a partire da|oltre|più di|trascorsi|na|później)(?!\p{L})/iu;
const grant =
  /(?<!\p{L})(?:can|may|could|be able to|allowed|entitled|possible|free to|kann|können|dürfen|darf|möglich|pouvez|peut|peuvent|pourrez|possible|puede|pueden|podrá|posible|può|possono|potete|potrà|possibile|kunnen|mag|pode|podem|możesz|można)(?!\p{L})/iu;

const until =
  /(?<!\p{L})(?:until|till|before|bis|bevor|jusqu'à ce|avant (?:que|de)|hasta que|antes de|finché|fino a quando|prima (?:che|di))(?!\p{L})/iu;
type Connectives = { condition: string; link: string };
const connectives: Record<string, Connectives> = {
  en: {
    condition: 'if|when|once|as soon as|as long as|provided|in case|should',
    link: 'and|or|because|since|which|who|what|so',
  },
  de: { condition: 'wenn|falls|sobald|solange|sofern', link: 'und|oder|sowie|weil|da|was' },
  fr: {
    condition: "si|s'il|lorsque|quand|dès que|tant que|à condition",
    link: 'et|ou|car|parce que|puisque|qui',
  },
  es: { condition: 'si|cuando|en cuanto|siempre que|mientras', link: 'y|o|porque|donde' },
  it: { condition: 'se|quando|appena|purché|qualora', link: 'e|o|oppure|perché|dove' },
  nl: { condition: 'als|wanneer|zodra|zolang', link: 'en|of|omdat|die' },
  pt: { condition: 'se|quando|assim que|desde que', link: 'e|ou|porque|onde' },
  pl: { condition: 'jeśli|gdy|kiedy|o ile', link: 'i|oraz|lub|ponieważ|który' },
};
const compiled = new Map(
  Object.entries(connectives).map(([code, { condition, link }]) => [
    code,
    {
      condition: new RegExp(`^[\\s"“„«(]*(?:${condition})(?!\\p{L})`, 'iu'),
      link: new RegExp(`(?<!\\p{L})(?=(?:${condition}|${link})(?!\\p{L}))`, 'iu'),
    },
  ]),
);
const fallback = compiled.get('en');
const connectiveOf = (language: string | null) => compiled.get(language ?? 'en') ?? fallback;

const freeOfCharge: Quantity = { kind: 'money', unit: 'free', value: 0, text: 'free', at: 0, bound: null };
const isFree = (terms: WordTerm[]) => terms.some(({ key }) => key === '#FREE');

const modal = new Set(['#POSSIBLE', '#NEED', '#HELP']);

/** "nicht nach Kassel mitnehmen" denies the taking. */
const whither = /^ (?:nach|in|aus) \p{Lu}\p{L}+(?= \p{Ll})/u;

const everyWithout = new RegExp(without.source, 'giu');
const everyExcept = new RegExp(except.source, 'giu');

/** What is denied: the ideas after the negation, but for "possible" and its like. */
function focusOf(plain: string, language: string | null): WordTerm[] {
  const match = [notOf(language), everyWithout, everyExcept]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)[0];
  if (!match) return [];
  const after = termsOf(plain.slice(match.index + match[0].length).replace(whither, ' '));
  return after.filter(({ key }) => !modal.has(key)).slice(0, 2);
}

/** After it the sense may turn: “but”. */
export const contrast =
  /(?<!\p{L})(?:but|however|whereas|aber|jedoch|sondern|dafür|mais|pero|sino|ma|però|bensì|invece)(?!\p{L})/iu;

/** The sense of a part of a sentence. `language` decides which number words count. */
export function readClause(given: string, language: string | null): SentencePart {
  const text = plainPhrases(given);
  const plain = text.replace(neutral, ' ');
  const terms = termsOf(text);
  const quantities = quantitiesIn(given, language);
  const isNegated = plain.search(notOf(language)) >= 0;
  const isException = except.test(plain);
  return {
    text: given,
    terms,
    set: new TermSet(terms),
    quantities: isFree(terms) && !isNegated ? [...quantities, freeOfCharge] : quantities,
    focus: focusOf(plain, language),
    isCondition: connectiveOf(language)?.condition.test(text) ?? false,
    isUntil: until.test(text),
    negations: Number(isNegated || without.test(plain)) + Number(isException),
    isRestricted:
      only.test(plain) && !(language === 'fr' && isNegated && !/seulement|uniquement/i.test(plain)),
    isWidened: also.test(plain),
    isException,
    timing: timingOf(plain),
    grants: grant.test(plain),
  };
}

/** Whether it speaks of the time within a limit or past it. */
export function timingOf(plain: string): SentencePart['timing'] {
  if (within.test(plain)) return 'within';
  return after.test(plain) ? 'after' : null;
}

const colon = /:(?=\s\p{L})/u;
const marks = /[;()–—•]|,|\s-\s/u;
const but =
  /(?<!\p{L})(?:but|however|while|whereas|aber|jedoch|sondern|während|mais|cependant|tandis que|pero|sino|mientras que|ma|però|mentre|invece|maar|mas|ale)(?!\p{L})/iu;
const exception = new RegExp(`(?=${except.source}|${until.source})`, 'iu');
/** A sentence as its clauses: the whole, its parts by commas, and the finest parts, without doubles. */
export function clausesOf(given: string, language: string | null): { parts: string[]; finest: string[] } {
  const sentence = given
    .replace(/(?<!\p{L})at once(?!\p{L})/giu, 'instantly')
    .replace(/, (no|nicht|non|not)(?=\s*(?:[.;!)]|$))/giu, ' $1');
  const asides = [...sentence.matchAll(/\(([^()]{6,})\)/g)].map(([, aside = '']) => aside);
  const main = sentence.replace(/\s*\([^()]*\)/g, (aside) => (aside.length > 8 ? '' : aside));
  const parts = [main, ...asides].flatMap((text) =>
    split(text.replace(/(?<=\d),(?=\d)/g, '‚'), [marks, but, exception]).map(restore),
  );
  const link = connectiveOf(language)?.link;
  const finest = parts.flatMap((part) => split(part, link ? [colon, link] : [colon]));
  return { parts, finest };
}

const restore = (text: string) => text.replace(/‚/g, ',');

function split(text: string, by: RegExp[]): string[] {
  return by
    .reduce((parts, pattern) => parts.flatMap((part) => part.split(pattern)), [text])
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
