import type { SentencePart } from './clauses.ts';
import type { WordTerm } from './terms.ts';

const will =
  /(?<!\p{L})(?:(?:we|i)(?:'ll| will| shall| are going to| am going to|'re going to|'m going to| can offer| offer| promise| guarantee)|you(?:'ll| will) (?:get|receive|have|not pay|be (?:refunded|given|sent|credited))|will be (?:refunded|replaced|credited|sent|approved|waived|cancelled|shipped)|(?:wir|ich) (?:werden?|senden|schicken|erstatten|ersetzen|schenken|gewähren|bieten|übernehmen|verzichten|versprechen|garantieren|sichern|stornieren|verlängern|veranlassen|sorgen|überweisen|buchen|schreiben)|(?:werden|werde) (?:wir|ich)|(?:senden|schicken|erstatten|ersetzen|schenken|gewähren|bieten|übernehmen|überweisen|buchen|stornieren|verlängern) (?:wir|ich)|sie (?:erhalten|bekommen)|erhalten sie|(?:nous|je|on) (?:allons|vais|va|vous? (?:\p{L}+(?:ons|rons|rai|era)))|nous \p{L}+(?:rons|ons)|je \p{L}+rai|vous (?:recevrez|serez|obtiendrez|aurez)|(?:le|les|te|lo|la|se lo)? ?\p{L}{3,}(?:remos|aré|eré|iré)|vamos a|voy a|(?:recibirá|tendrá|obtendrá)|(?:le|la|vi|ti|lo)? ?\p{L}{3,}(?:eremo|iremo|aremo|erò|irò|arò)|stiamo per|(?:riceverà|avrà|otterrà))(?!\p{L})/iu;

const participle = {
  en: String.raw`(?:\p{L}+ed|sent|given|made|done|put|paid|taken|set|booked|let)`,
  de: String.raw`(?:\p{L}*ge\p{L}+(?:t|en)|(?:er|be|ver|ent|zer|über|ver)\p{L}+(?:t|en)|\p{L}+iert)`,
};
const done = new RegExp(
  String.raw`(?<!\p{L})(?:(?:i|we)(?:'ve| have)(?: (?:already|just|now|also|today|therefore)){0,2} ${participle.en}|(?:has|have) (?:already |just |now |also )?been ${participle.en}|(?:is|are) on (?:its|their) way|(?:(?:wir|ich) haben?|(?:haben|habe) (?:wir|ich)|wurden?|ist bereits|sind bereits)(?: [\p{L}\p{N}€£$.,-]+){0,9}? ${participle.de}|ist unterwegs|(?:(?:nous (?:vous )?(?:l')?(?:lui )?avons|(?:je )?(?:vous )?(?:l')?ai|j'ai)(?: (?:déjà|bien|aussi|également|donc))?|(?:a|ont)(?: (?:déjà|bien))? été) \p{L}+(?:é|ée|és|ées|is|it|ise|u|ue)|est en route|(?:hemos|he|ha sido|han sido)(?: (?:ya|también))? \p{L}+(?:ado|ido|ada|ida|ados|adas|hecho|uelto|rito)|está en camino|(?:(?:abbiamo|ho)(?: (?:già|anche))?|è (?:già )?stat[oa]|sono (?:già )?stat[ie]) \p{L}+(?:ato|uto|ito|ata|uta|ita|ati|ate|sso|sto|tto)|è in viaggio)(?!\p{L})`,
  'iu',
);
const firstPerson = /(?<!\p{L})(?:we|i|i've|we've|wir|ich|nous|j'ai|je|hemos|he|abbiamo|ho)(?!\p{L})/iu;

const promised =
  /(?<!\p{L})(?:approved?|granted?|as (?:an exception|a gesture|a courtesy|goodwill)|goodwill|gesture|exceptionally|promise[ds]?|guarantee[ds]?|definitely|compensat\p{L}+|waive[ds]?|on the house|on us|for you personally|priority|genehmigt|bewilligt|kulanz\p{L}*|ausnahmsweise|als ausnahme|versprechen|versprochen|garantieren|garantiert|zugesagt|zusagen|entschädig\p{L}+|garantiert|erlassen|approuvée?s?|accordée?s?|exceptionnel\p{L}*|geste commercial|promettons|promis|garantissons|garanti|dédommag\p{L}+|indemnis\p{L}+|offrons|aprobad[oa]s?|concedid[oa]s?|excepcional\p{L}*|cortesía|prometemos|garantizamos|garantizad[oa]|compensa\p{L}+|regalamos|approvat[oa]|concess[oa]|eccezional\p{L}*|promettiamo|garantiamo|garantit[oa]|risarci\p{L}+|indennizz\p{L}+|regaliamo|omaggio)(?!\p{L})/iu;

const noPromise =
  /(?<!\p{L})(?:(?:cannot|can't|can not|unable to|do(?:es)? not|don't|doesn't|not able to) (?:promise|guarantee)|(?:können|kann|möchten) (?:wir|ich)?[^.,;]{0,40}? ?(?:nicht|kein\p{L}*)[^.,;]{0,40}? ?(?:versprechen|garantieren|zusagen)|ne (?:pouvons|peux|pouvons|saurions) (?:\p{L}+ )?(?:pas )?(?:\p{L}+ )?(?:promettre|garantir)|no (?:podemos|puedo) (?:prometer|garantizar)\p{L}*|non (?:possiamo|posso) (?:promettere|garantire)\p{L}*|without (?:a |any )?guarantee|ohne (?:gewähr|garantie))(?!\p{L})/iu;

const soon =
  /(?<!\p{L})(?:today|tomorrow|tonight|right now|this (?:week|afternoon|morning|evening)|immediately|straight away|right away|at once|instantly|heute|morgen|sofort|umgehend|noch diese woche|unverzüglich|aujourd'hui|demain|immédiatement|cette semaine|tout de suite|sans délai|hoy|mañana|inmediatamente|esta (?:semana|tarde|noche)|de inmediato|oggi|domani|immediatamente|subito|questa settimana|entro oggi|stasera|vandaag|morgen|hoje|amanhã|dziś|jutro)(?!\p{L})/iu;

/** Acts that cost the team something; a promise of them needs a source of ours. */
const acts = new Set(
  '#REFUND #CREDIT #REPLACE #FREE #DISCOUNT #CANCEL #DELETE #REPAIR #SHIP #DELIVER #RENEW #UPGRADE #PICKUP #LOCK #RESET #CHANGE #EXPRESS #GIFT #INSURANCE'.split(
    ' ',
  ),
);
/** Acts which a person of the team must have done before a draft may say that they are done. */
const deeds = new Set(
  '#REFUND #CREDIT #REPLACE #CANCEL #DELETE #RENEW #UPGRADE #LOCK #SHIP #DISCOUNT #BOOKING'.split(' '),
);
/** Words for passing on, looking and writing back, which promise no result. */
const soft =
  /(?<!\p{L})(?:help|look|check|get back|let you know|keep you|be in touch|answer|reply|forward|pass(?:ed)? (?:it |this |your )?\p{L}* ?on|ask|helfen|prüfen|sehen|melden|antworten|leiten|weitergeleitet|weitergegeben|fragen|aider|vérifi\p{L}+|revenir|reviendrons|tenir|tiendrons|répond\p{L}+|transmet\p{L}+|transmis|ayud\p{L}+|comprob\p{L}+|revis\p{L}+|respond\p{L}+|inform\p{L}+|trasladad\p{L}+|aiut\p{L}+|controll\p{L}+|verific\p{L}+|rispond\p{L}+|inoltr\p{L}+|teniamo|terremo)(?!\p{L})/iu;

/** Whoever gets something is promised what it is, not a delivery. */
const gets = /^(?:receiv|recev|reçoi|reçu|erhalt|erhält|bekomm|recib|ricev)/iu;

export type Commitment = {
  /** What is promised: its terms, and words of time or favour that a source must have as well. */
  acts: WordTerm[];
  words: string[];
  /** It says that the act has been done. */
  isDone: boolean;
  /** It speaks of what the team itself did. */
  isOurs: boolean;
  /** It only says that something is free. */
  isPlain: boolean;
  /** A promise of nothing but help or an answer. */
  isSoft: boolean;
};

/** What a sentence commits the team to; null when it commits to nothing. */
export function commitmentIn({ text, terms, negations }: SentencePart): Commitment | null {
  const plain = text
    .replace(/[’ʼ]/g, "'")
    .replace(/[*_`]+/g, '')
    .replace(noPromise, ' ');
  const given = terms.filter(({ key, word }) => acts.has(key) && !gets.test(word));
  const words = [promised, soon].flatMap((pattern) => pattern.exec(plain)?.[0].toLowerCase() ?? []);
  const isDone = done.test(plain) && terms.some(({ key }) => deeds.has(key));
  const isPromise = will.test(plain);
  const isFavour = promised.test(plain);
  if (!isDone && !isPromise && !isFavour && !given.some(({ key }) => key === '#FREE')) return null;
  if (negations > 0 && !isDone && !isFavour) return null;
  const isSoft =
    !isDone &&
    !isFavour &&
    given.every(({ key }) => key === '#SHIP' || key === '#CHANGE') &&
    soft.test(plain) &&
    words.length === 0;
  const plainStatement = !isDone && !isPromise && !isFavour;
  if (plainStatement)
    return {
      acts: given.filter(({ key }) => key === '#FREE'),
      words,
      isDone,
      isOurs: false,
      isSoft: false,
      isPlain: true,
    };
  return {
    acts: isDone ? terms.filter(({ key }) => deeds.has(key)) : given,
    words,
    isDone,
    isOurs: firstPerson.test(plain),
    isSoft,
    isPlain: false,
  };
}

const families = [promised, soon];

/** Whether a source's text has each of the words, or one of the same sense. */
export function hasPromise(text: string, words: string[]): boolean {
  const plain = text.replace(/[’ʼ]/g, "'");
  return words.every((word) => families.some((family) => family.test(word) && family.test(plain)));
}
