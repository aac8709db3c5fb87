import type { SentencePart } from './clauses.ts';
import { conceptsOf } from './concepts.ts';
import { termsOf, type WordTerm } from './terms.ts';

const will =
  /(?<!\p{L})(?:(?:we|i)(?:'ll| will| shall| are going to| am going to|'re going to|'m going to| can offer| offer| promise| guarantee)|you(?:'ll| will) (?:get|receive|have|not pay|be (?:refunded|given|sent|credited))|will be (?:refunded|replaced|credited|sent|approved|waived|cancelled|shipped)|(?:wir|ich) (?:werden?|senden|schicken|erstatten|ersetzen|schenken|gewähren|bieten|übernehmen|verzichten|versprechen|garantieren|sichern|stornieren|verlängern|veranlassen|sorgen|überweisen|buchen|schreiben)|(?:werden|werde) (?:wir|ich)|(?:senden|schicken|erstatten|ersetzen|schenken|gewähren|bieten|übernehmen|überweisen|buchen|stornieren|verlängern) (?:wir|ich)|sie (?:erhalten|bekommen)|erhalten sie|(?:nous|je|on) (?:allons|vais|va|vous? (?:\p{L}+(?:ons|rons|rai|era)))|nous (?:vous )?(?:l[ea']s? ?)?\p{L}+rons|je \p{L}+rai|vous (?:recevrez|serez|obtiendrez|aurez)|(?:vous )?(?:sera|seront) \p{L}+(?:é|ée|és|ées)|wird (?:ihnen|dir)|(?:será|serán|le será) \p{L}+d[oa]s?|(?:sarà|saranno|verrà|verranno) \p{L}+t[oaie]|(?:le|les|te|lo|la|se lo)? ?\p{L}{3,}(?:remos|aré|eré|iré)|vamos a|voy a|(?:recibirá|tendrá|obtendrá)|(?:le|la|vi|ti|lo)? ?\p{L}{3,}(?:eremo|iremo|aremo|erò|irò|arò)|stiamo per|(?:riceverà|avrà|otterrà))(?!\p{L})/iu;

const participle = {
  en: String.raw`(?:\p{L}+ed|sent|given|made|done|put|paid|taken|set|booked|let)`,
  de: String.raw`(?:\p{L}*ge\p{L}+(?:t|en)|(?:er|be|ver|ent|zer|über|ver)\p{L}+(?:t|en)|\p{L}+iert)`,
};
const done = new RegExp(
  String.raw`(?<!\p{L})(?:(?:i|we)(?:'ve| have)(?: (?:already|just|now|also|today|therefore)){0,2} ${participle.en}|(?:has|have) (?:already |just |now |also )?been ${participle.en}|(?:is|are) on (?:its|their) way|(?:(?:wir|ich) haben?|(?:haben|habe) (?:wir|ich)|wurden?|ist bereits|sind bereits)(?: [\p{L}\p{N}€£$.,-]+){0,9}? ${participle.de}|ist unterwegs|(?:(?:nous (?:vous )?(?:l')?(?:lui )?avons|(?:je )?(?:vous )?(?:l')?ai|j'ai)(?: (?:déjà|bien|aussi|également|donc))?|(?:a|ont)(?: (?:déjà|bien))? été) \p{L}+(?:é|ée|és|ées|is|it|ise|u|ue)|est en route|(?:hemos|he|ha sido|han sido)(?: (?:ya|también))? \p{L}+(?:ado|ido|ada|ida|ados|adas|hecho|uelto|rito)|está en camino|(?:(?:abbiamo|ho)(?: (?:già|anche))?|è (?:già )?stat[oa]|sono (?:già )?stat[ie]) \p{L}+(?:[aiu]t|ss|st|tt|rt|nt|lt)[oaie]|è in viaggio)(?!\p{L})`,
  'iu',
);
const firstPerson = /(?<!\p{L})(?:we|i|i've|we've|wir|ich|nous|j'ai|je|hemos|he|abbiamo|ho)(?!\p{L})/iu;

/** "Open on Monday as an exception" grants nobody anything: these words need an act. */
const exceptions = 1;
/** Words of favour, by what they grant; a source that grants something else does not cover them. */
const favours = [
  String.raw`approved|granted|genehmig\p{L}+|bewillig\p{L}+|approuv\p{L}+|accordée?s?|aproba\p{L}+|concedid[oa]s?|approvat[oaie]|concess[oaie]`,
  String.raw`as (?:an exception|a gesture|a courtesy|goodwill)|goodwill|gesture|exceptionally|courtesy|kulan\p{L}+|ausnahmsweise|als ausnahme|exceptionnel\p{L}*|geste commercial|excepcional\p{L}*|cortesía|eccezional\p{L}*|for you personally`,
  'on the house|offrons|regalamos|regaliamo|schenken|omaggio|wiedergutmachung|prestiamo|schreiben (?:wir )?ihnen [^.]{1,40} gut|anulamos|anularemos',
  String.raw`promise[ds]?|guarantee[ds]?|definitely|versprechen|versprochen|garantier\p{L}+|garantissons|garantiamo|zugesagt|zusagen|promettons|promis|m'y engage|nous engageons|prometemos|prometo|garantiza\p{L}*|promettiamo|prometto`,
  String.raw`compensat\p{L}+|entschädig\p{L}+|dédommag\p{L}+|indemnis\p{L}+|compensa\p{L}+|indemniza\p{L}+|risarci\p{L}+|indennizz\p{L}+`,
  'waive[ds]?|erlassen|renoncer?ons|perdonamos|condonamos|rinunciamo',
  String.raw`priorit\p{L}+|vorrang\p{L}*|bevorzugt|priorité|prioritaire\p{L}*|prioridad|prioritari[oa]s?|priorità|precedenza|prefer\p{L}{5,}`,
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'));

const noPromise =
  /(?<!\p{L})(?:(?:cannot|can't|can not|unable to|do(?:es)? not|don't|doesn't|not able to) (?:promise|guarantee)|(?:können|kann|möchten) (?:wir|ich)?[^.,;]{0,40}? ?(?:nicht|kein\p{L}*)[^.,;]{0,40}? ?(?:versprechen|garantieren|zusagen)|ne (?:pouvons|peux|pouvons|saurions) (?:\p{L}+ )?(?:pas )?(?:\p{L}+ )?(?:promettre|garantir)|no (?:lo |le |se lo )?(?:podemos|puedo) (?:prometer|garantizar)\p{L}*|non (?:lo |glielo |le )?(?:possiamo|posso) (?:promettere|garantire)\p{L}*|without (?:a |any )?guarantee|ohne (?:gewähr|garantie))(?!\p{L})/iu;

/** "Provided that it is approved" approves nothing. */
const condition =
  /(?<!\p{L})(?:if|once|provided|as soon as|unless|when|whether|wenn|falls|sofern|sobald|ob|si|dès que|lorsque|à condition|une fois|siempre que|en cuanto|una vez|cuando|se|purché|qualora|quando|una volta)(?!\p{L})[^,.;]*/giu;
/** A present tense of ours, which promises when its verb is an act. */
const presentOurs = /(?<!\p{L})nous (?:vous )?(?:l[ea]s? |l'|en )?(\p{L}+ons)(?!\p{L})/iu;

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

const isAct = (verb: string) => conceptsOf(verb.toLowerCase()).some(({ name }) => acts.has(`#${name}`));

/** Whoever gets something is promised what it is, not a delivery. */
const gets = /^(?:receiv|recev|reçoi|reçu|erhalt|erhält|bekomm|recib|ricev)/iu;

export type Commitment = {
  /** What is promised: its terms, and words of time or favour that a source must have as well. */
  acts: WordTerm[];
  words: string[];
  /** It says that the act has been done. */
  isDone: boolean;
  /** It says that somebody of the team will do it, or that the contact gets it. */
  isPromise: boolean;
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
  const unconditional = new Set(termsOf(plain.replace(condition, ' ')).map(({ key }) => key));
  const given = terms
    .filter(({ key }) => unconditional.has(key))
    .filter(({ key, word }) => acts.has(key) && !gets.test(word) && word !== 'expediente');
  const stated = plain.replace(condition, ' ');
  const words = [...favours.map((pattern) => pattern.exec(stated)), soon.exec(plain)].flatMap(
    (match) => match?.[0].toLowerCase() ?? [],
  );
  const told = termsOf(done.exec(stated)?.[0] ?? '');
  const isDone = told.some(({ key }) => deeds.has(key));
  const isPromise = will.test(plain) || (presentOurs.exec(plain)?.slice(1) ?? []).some(isAct);
  const isFavour = favours.some(
    (pattern, at) => (at !== exceptions || isPromise || isDone || given.length > 0) && pattern.test(stated),
  );
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
      isPromise,
      isOurs: false,
      isSoft: false,
      isPlain: true,
    };
  return {
    acts: isDone ? terms.filter(({ key }) => deeds.has(key)) : given,
    words,
    isDone,
    isPromise,
    isOurs: firstPerson.test(plain),
    isSoft,
    isPlain: false,
  };
}

const families = [...favours, soon];

/** Whether it tells of something past. */
export const saysDone = (text: string) => done.test(text) || past.test(text);
const past =
  /(?<!\p{L})(?:was|were|\p{L}+ed|sent|wurden?|haben|hat|ist|sind|avons|été|est|sont|hemos|ha|han|fue|fueron|abbiamo|è|sono)(?!\p{L})/iu;

/** Whether a source's text has each of the words, or one of the same sense. */
export function hasPromise(text: string, words: string[]): boolean {
  const plain = text.replace(/[’ʼ]/g, "'");
  return words.every((word) => families.some((family) => family.test(word) && family.test(plain)));
}
