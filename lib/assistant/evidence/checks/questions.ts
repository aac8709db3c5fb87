import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { cut } from '../../guards/text.ts';
import { isClosing, isCourtesy, isGreeting } from '../courtesy.ts';
import { quantitiesIn } from '../quantities.ts';
import { sentencesIn } from '../sentences.ts';
import { coveredShare, isWeak, TermSet, termsOf, type WordTerm } from '../terms.ts';
import { check } from './check.ts';
import { isLeftOut } from './left-out.ts';

const asking =
  "how|what|when|where|who|why|which|whether|is it|is there|can (?:i|we|you)|could (?:i|we|you)|do (?:i|we|you)|does|will|wie|was|wann|wo|wer|warum|welche[rsn]?|wieviel|ob|bis wann|kann ich|können (?:wir|sie)|gibt es|ist (?:es|das)|bekomme|muss ich|comment|combien|quand|où|qui|pourquoi|quel(?:le)?s?|est-ce|puis-je|peut-on|y a-t-il|cómo|cuánto|cuántos|cuántas|cuándo|dónde|quién|por qué|qué|cuál|puedo|podemos|hay|come|quanto|quanti|quando|dove|chi|perché|quale|quali|cosa|posso|possiamo|si può|c'è";
const indirect =
  /(?<!\p{L})(?:(?:would|'d) like to (?:know|ask|understand)|want to (?:know|ask)|(?:i am|i'm|was|were) wondering|wonder (?:if|whether|when|how)|need to know|(?:please )?(?:tell|let) (?:me|us) (?:know )?(?:how|what|when|where|who|why|which|whether|if)|can you tell|wüsste[n]? (?:ich |wir )?(?:gerne?)|möchte[n]? (?:ich |wir )?(?:gerne? )?wissen|würde[n]? (?:ich |wir )?(?:gerne? )?(?:wissen|erfahren)|teilen sie (?:mir|uns) (?:bitte )?mit,|sagen sie (?:mir|uns)|(?:je|nous) (?:voudrais|souhaite|aimerais|voudrions|souhaitons)(?:rais)? (?:aussi )?savoir|(?:pouvez|pourriez)-vous (?:me|nous) (?:dire|indiquer)|(?:me gustaría|quisiera|querría|necesito|quiero) saber|(?:vorrei|vorremmo|desidero|volevo) sapere)(?!\p{L})/iu;
const direct = new RegExp(
  `^[¿"“„«]*(?:(?:and|und|et|y|e|also|auch|außerdem),? )?(?:${asking})(?!\\p{L})`,
  'iu',
);
const joined = new RegExp(
  `,? (?:and|or|und|oder|sowie|et|ou|y|o|e|oppure|and also|und auch)(?: also| auch)? (?=(?:${asking})(?!\\p{L}))`,
  'giu',
);

/** The questions of a mail, also those without a question mark; two in one sentence are two. */
function questionsWithLead(mail: string): { text: string; lead: string }[] {
  const sentences = sentencesIn(mail)
    .map(({ text }) => text.replace(/[’ʼ]/g, "'"))
    .filter((text) => !isGreeting(text) && !isClosing(text));
  return sentences
    .map((text, at) => ({ text, lead: sentences[at - 1] ?? '' }))
    .filter(
      ({ text }) =>
        /[?？]["”»)]*$/.test(text) ||
        indirect.test(text) ||
        (direct.test(text) && text.length < 160 && !/[.!]$/.test(text)),
    )
    .flatMap(({ text, lead }) =>
      text.split(joined).map((part, at) => ({ text: part.trim(), lead: at === 0 ? lead : text })),
    )
    .filter(({ text }) => text.length > 3);
}

/** What is said of "it" and "there" is said of the sentence before. */
const pointing =
  /(?<!\p{L})(?:it|this|that|there|they|them|these|those|one|too|es|das|dies|dort|da|ihn|sie|dafür|damit|davon|auch|cela|ça|eso|esto|ello|allí|ci|ne|questo|anche)(?!\p{L})/iu;

type Asked = {
  text: string;
  terms: WordTerm[];
  kind: 'cost' | 'refund' | 'time' | null;
  isWhereabouts: boolean;
  lead: WordTerm[];
};

export type AnswerBasis = {
  /** The passages and titles that the draft rests on. */
  restingOn: string;
  /** What the team wrote, with whether the draft rests on it. */
  texts: { text: string; isUsed: boolean }[];
  /** The sentences that the team published in the draft's language. */
  passages: string[];
  language: string | null;
};

/**
 * The questions that a draft neither answers nor names as open. Passages that the draft rests on may answer a mail's only
 * question. Of several, each needs the text that has most of its words.
 */
export function checkQuestions(
  body: string,
  mails: string[],
  { restingOn, texts, passages, language }: AnswerBasis,
): Check[] {
  const read = (text: string) => ({
    set: new TermSet(termsOf(text).filter((term) => !isWeak(term))),
    figures: quantitiesIn(text, language),
  });
  const asked = mails.flatMap(questionsWithLead).slice(0, maxQuestions).map(readQuestion);
  const told = [...new Set(sentencesIn(body).map(({ text }) => text))]
    .slice(0, maxSentences)
    .filter(
      (text) =>
        !isGreeting(text) && !isClosing(text) && !(isCourtesy(text) && quantitiesIn(text, null).length === 0),
    );
  if (told.some((text) => leavesOpen.test(text.replace(/[’ʼ]/g, "'")))) return [];
  const said = told.map((text) => ({ set: new TermSet(termsOf(text)), figures: quantitiesIn(text, null) }));
  if (asked.length === 1 && restingOn) said.push({ set: new TermSet(termsOf(restingOn)), figures: [] });
  const basis = texts.map(({ text, isUsed }) => ({ set: new TermSet(termsOf(text)), isUsed }));
  const readDraft = told.map(read);
  const held = passages.slice(0, 600).map(read);
  return asked
    .filter((question) => {
      const terms = question.terms.filter((term) => !isWeak(term));
      if (!isLeftOut(terms, { others: termsOfOthers(question, asked), said: readDraft, held })) return false;
      if (isAnswered(question, asked, said) && !isPassedOver(question, said, basis)) return false;
      return question.kind !== null || !restsOnAnswer(question, basis);
    })
    .map(({ text }) => check('unanswered', say('draft.unanswered', { quote: cut(text) })));
}

/** So many are compared at most, so that no draft holds the worker up. */
const maxQuestions = 20;
const maxSentences = 150;

function termsOfOthers(question: Asked, asked: Asked[]) {
  return new TermSet(asked.filter((each) => each !== question).flatMap(({ terms }) => terms));
}

const leavesOpen =
  /(?<!\p{L})(?:cannot (?:say|tell|answer)|can't (?:say|tell|answer)|do(?:n't| not) (?:yet )?know|not (?:yet )?(?:sure|able to (?:say|tell|answer))|(?:a |my |our )?colleagues? (?:will|is|are)|passed (?:it |this |your )?\p{L}* ?on|forwarded|will (?:check|find out|look into)|need to (?:check|ask)|leider (?:noch )?nicht (?:sagen|beantworten)|weiß ich (?:leider )?(?:noch )?nicht|(?:kollegin|kollege|kollegen|fachabteilung)|weitergeleitet|weitergegeben|klären wir|ne (?:peux|pouvons|sais|savons) pas (?:encore )?(?:vous )?(?:dire|répondre|encore)|(?:un|une) collègue|transmis|no (?:puedo|podemos) (?:decir|responder|confirmar)\p{L}*|no (?:sabemos|sé)|(?:un|una) compañer[oa]|hemos trasladado|non (?:posso|possiamo) (?:dire|rispondere|confermare)\p{L}*|non (?:so|sappiamo)|(?:un|una) collega|inoltrato)(?!\p{L})/iu;

const costWords =
  /(?<!\p{L})(?:how much|for free|costs?|prices?|fees?|pays?|charges?|kostet|kostenlos|kosten|preis|gebühr|wie ?viel|bezahl\p{L}*|coûte|coûtent|combien (?:ça|cela)|coût\p{L}*|prix|frais|cuánto (?:vale|es)|cuesta|cuestan|precio|gastos|paga|quanto viene|costa|costano|prezzo|spese)(?!\p{L})/iu;
const refundWords =
  /(?<!\p{L})(?:money back|refund\p{L}*|reimburse\p{L}*|compensat\p{L}*|geld zurück|erstatt\p{L}*|gutschrift|entschädig\p{L}*|rembours\p{L}*|dédommag\p{L}*|indemnis\p{L}*|avoir de|reembols\p{L}*|devuelv\p{L}+ el dinero|indemniza\p{L}*|compensa\p{L}*|rimbors\p{L}*|indennizz\p{L}*|risarci\p{L}*)(?!\p{L})/iu;
/** What is asked for may be a share: a refund, a discount. */
const shares =
  /(?<!\p{L})(?:back|zurück|refund\p{L}*|discount|rabatt|erstatt\p{L}*|rembours\p{L}*|réduction|reembols\p{L}*|devuelv\p{L}*|descuento|rimbors\p{L}*|sconto)(?!\p{L})/iu;
const timeWords =
  /(?<!\p{L})(?:deadline|notice period|welche frist|frist|délai|plazo|entro quando|when|how long|how soon|(?:what|which) time|until when|by when|wann|wie lange|wie schnell|um wie viel uhr|quand|combien de (?:temps|jours)|quelle heure|cuándo|cuánto (?:tiempo|tarda)|cuántos días|qué hora|quando|quanto (?:tempo|dura|ci)|che ora|a che ora)(?!\p{L})/iu;

const whereabouts =
  /(?<!\p{L})(?:where (?:is|are)|wo (?:ist|sind|bleib\p{L}+)|où (?:est|sont|en est)|dónde (?:está|están)|dov'è|dove (?:è|sono))(?!\p{L})/iu;
const interrogatives = new RegExp(`(?<!\\p{L})(?:${asking})(?!\\p{L})`, 'giu');

function readQuestion({ text, lead }: { text: string; lead: string }): Asked {
  const isTime = timeWords.test(text) || whereabouts.test(text);
  return {
    text,
    terms: termsOf(text.replace(indirect, ' ').replace(interrogatives, ' ')),
    kind: costWords.test(text) ? 'cost' : isTime ? 'time' : refundWords.test(text) ? 'refund' : null,
    isWhereabouts: whereabouts.test(text),
    lead: pointing.test(text) ? termsOf(lead) : [],
  };
}

/** Whether the draft rests on the text that has most of the question's words. */
function restsOnAnswer({ terms, lead }: Asked, basis: { set: TermSet; isUsed: boolean }[]): boolean {
  const shares = basis.map(({ set, isUsed }) => ({
    share: coveredShare(terms, set) + 0.5 * coveredShare(lead, set),
    isUsed,
  }));
  const most = Math.max(0, ...shares.map(({ share }) => share));
  return most >= 0.08 && shares.some(({ share, isUsed }) => isUsed && share >= most - 0.1);
}

/** "When are the results there?" is not answered by a time of something else: the text on results is not used. */
function isPassedOver(question: Asked, said: Said[], basis: { set: TermSet; isUsed: boolean }[]): boolean {
  const own = question.terms.filter((term) => !isWeak(term) && !isPlain(term, question));
  if (question.kind !== 'time' || own.length === 0 || isHit(said, own)) return false;
  const holding = basis.filter(({ set }) => coveredShare(own, set) >= 0.5);
  return holding.length > 0 && holding.every(({ isUsed }) => !isUsed);
}

type Said = { set: TermSet; figures: ReturnType<typeof quantitiesIn> };
const costKeys = ['#COST', '#FREE', '#PAY'].map((key) => ({ key, weight: 1, negative: false, word: '' }));
function tells({ figures }: Said) {
  return figures.some(({ kind }) => ['time', 'date', 'clock', 'weekday'].includes(kind));
}

/** By its own words, or, for costs and times, by as many figures as there are such questions. */
function isAnswered(question: Asked, all: Asked[], said: Said[]): boolean {
  const others = new TermSet(all.filter((each) => each !== question).flatMap(({ terms }) => terms));
  const plain = new Set(question.terms.filter((term) => isPlain(term, question)).map(({ word }) => word));
  const strong = question.terms.filter((term) => !isWeak(term) && !plain.has(term.word));
  const own = strong.filter((term) => !others.find(term));
  const wanted = own.length > 0 ? own : strong;
  if (isHit(said, wanted)) return true;
  const isMoney = said.some(({ figures }) =>
    figures.some(({ kind }) => kind === 'money' || (kind === 'percent' && shares.test(question.text))),
  );
  // Money answers it, or that there is none, unless another question asked for a price.
  if (question.kind === 'refund' && isMoney && !all.some(({ kind }) => kind === 'cost')) return true;
  if (question.kind === 'cost') {
    const isOnly = all.filter(({ kind }) => kind === 'cost').length === 1;
    return (
      isMoney ||
      ((wanted.length === 0 || isOnly) && said.some(({ set }) => costKeys.some((key) => set.find(key))))
    );
  }
  if (question.kind === 'time') {
    const timed = all.filter(({ kind, isWhereabouts }) => kind === 'time' && !isWhereabouts).length;
    return said.filter(tells).length >= Math.max(1, timed);
  }
  return wanted.length < 2 && !wanted.some(({ key }) => key.startsWith('#'));
}

/** Words that a question about costs has anyhow: the price, the parcel. */
function isPlain({ key }: WordTerm, { kind }: Asked): boolean {
  return (
    costKeys.some((each) => each.key === key) ||
    (kind === 'cost' && ['#PARCEL', '#SHIP', '#ORDER', '#PRODUCT'].includes(key))
  );
}

/** Whether the draft has one of the words whole, or some of their weight: an address is more than delivery. */
function isHit(said: Said[], wanted: WordTerm[]): boolean {
  const has = (term: WordTerm) => said.some(({ set }) => set.find(term));
  const words = new Map<string, WordTerm[]>();
  for (const term of wanted) words.set(term.word, [...(words.get(term.word) ?? []), term]);
  if ([...words.values()].some((terms) => terms.every(has))) return true;
  const weight = (terms: WordTerm[]) => terms.reduce((sum, each) => sum + each.weight, 0);
  return wanted.length > 0 && weight(wanted.filter(has)) > 0.25 * weight(wanted);
}
