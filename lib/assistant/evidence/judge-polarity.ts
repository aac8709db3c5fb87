import { say } from '#lib/platform/told.ts';
import { clausesOf, contrast, readClause, type SentencePart, timingOf } from './clauses.ts';
import {
  bestPassage,
  cite,
  type Evidence,
  isForeign,
  type Judgement,
  languageOf,
  type ReadSentence,
  sharedTerms,
} from './judgement.ts';
import { type Candidate, nearestClauses } from './nearest-clauses.ts';
import { sameQuantity } from './quantities.ts';
import type { SourcePassage } from './read-source.ts';
import { coveredShare } from './terms.ts';

/** A team passage that says the opposite of a part of the sentence, as a contradiction; null when none does. */
export function judgePolarity(sentence: ReadSentence, evidence: Evidence): Judgement | null {
  const { negations, quantities } = sentence.whole;
  // A cell of a table that only names something.
  if (!/\p{L}\P{L}+\p{L}/u.test(sentence.text) && negations === 0 && quantities.length === 0) return null;
  let denied = false;
  for (const part of sentence.parts) {
    if (startsAnew(part, sentence)) denied = false;
    for (const piece of finestOf(part, evidence)) {
      // "cannot be returned or exchanged; the same goes for": what follows has the first one's negation.
      const inherits = denied && piece.negations === 0;
      denied ||= piece.negations > 0;
      const found = inherits ? null : contradiction(piece, sentence, evidence);
      if (found) return found;
    }
  }
  return null;
}

/** After "but", a negation before it no longer holds. */
function startsAnew({ text: part }: SentencePart, { text }: ReadSentence): boolean {
  const at = text.indexOf(part.slice(0, 30));
  return contrast.test(at < 0 ? part : text.slice(Math.max(0, at - 12), at + 14));
}

function finestOf(part: SentencePart, { language }: Evidence): SentencePart[] {
  const { finest } = clausesOf(part.text, language);
  return finest.length > 1 ? finest.map((piece) => readClause(piece, language)) : [part];
}

function contradiction(part: SentencePart, sentence: ReadSentence, evidence: Evidence): Judgement | null {
  const ranked = nearestClauses(part, sentence, evidence);
  const opposed = opposedOf(part, sentence, ranked) ?? exactlyOpposed(part, sentence, ranked);
  if (!opposed) return null;
  const { source, text } = opposed.passage;
  return {
    verdict: 'contradicted',
    source,
    quote: text,
    because: say('draft.source_says', { title: source.title, quote: cite(text) }),
  };
}

/** The nearest clause, unless one that is about as near agrees. */
function opposedOf(part: SentencePart, sentence: ReadSentence, ranked: Candidate[]): Candidate | null {
  const [best] = ranked;
  if (!best || best.score < 0.64 || isOtherCase(sentence, best.passage)) return null;
  if (best.clause.negations !== part.negations && coveredShare(best.clause.terms, part.set) < 0.42)
    return null;
  // "After departure no ticket can be exchanged" denies less than the sentence grants.
  const isLimited =
    best.clause.negations > part.negations &&
    limitFirst.test(best.passage.text) &&
    !limitFirst.test(part.text);
  const close = ranked.filter(({ score }) => score >= (isLimited ? 0.4 : best.score - 0.12));
  if (close.some((each) => agreesWith(part, each, sentence))) return null;
  return best.clause.negations === part.negations && best.score < 0.75 ? null : best;
}

/** "Before the loss" and "after the loss" are two cases of one rule. */
function isOtherCase({ text, whole }: ReadSentence, passage: SourcePassage): boolean {
  const [own, other] = [text, passage.text].map((each) => /^[^,;:.]{3,60},/.exec(each)?.[0] ?? '');
  const [one, two] = [own, other].map((each) => timingOf(each ?? ''));
  return (
    one !== null && two !== null && one !== two && sharedTerms(whole.terms, passage.whole.set).length > 0
  );
}

const limitFirst =
  /^(?:after|once|if|when|unless|nach|wenn|falls|sobald|après|si|lorsque|quand|une fois|después|tras|una vez|cuando|dopo|se|quando|una volta)(?!\p{L})/iu;

/** A clause all of whose words the sentence has, and which denies it; what agrees lacks one of them. */
function exactlyOpposed(part: SentencePart, sentence: ReadSentence, ranked: Candidate[]): Candidate | null {
  const agreeing = ranked.filter((each) => agreesWith(part, each, sentence));
  const found = ranked.find((candidate) => {
    const { clause } = candidate;
    if (limitFirst.test(candidate.passage.text) && !limitFirst.test(sentence.text)) return false;
    if (clause.negations === part.negations || clause.isCondition || agreesWith(part, candidate, sentence))
      return false;
    if (candidate.passage.text.includes(`(${clause.text.slice(0, 12)}`)) return false;
    const shared = sharedTerms(clause.terms, part.set);
    if (shared.length < 2 || coveredShare(clause.terms, part.set) < 0.95) return false;
    return !agreeing.some(
      (each) =>
        shared.every((term) => each.clause.set.find(term)) &&
        (coveredShare(each.clause.terms, part.set) >= 0.9 || each.score > candidate.score),
    );
  });
  return found ?? null;
}

/** Whether two clauses of one matter have the same sense. */
function agreesWith(part: SentencePart, { clause, passage }: Candidate, sentence: ReadSentence): boolean {
  const isWhole = clause.text === passage.text;
  const same = sharesFigure(part, clause);
  // "Locked as long as you have no pass" and "without a pass, it is locked".
  if (isWhole && part.negations === 0 && clause.negations > 0 && sentence.whole.negations > 0) return true;
  const signs = opposites(part, clause).filter((key) => !isSpan(key, { part, clause, same })).length;
  // An exception that both have turns neither.
  const shared =
    sentence.whole.isException && passage.whole.isException
      ? Number(part.isException) + Number(clause.isException)
      : 0;
  // "Forbidden" denies as "not allowed" does, also where the other leaves the word out.
  const lexical = [
    part.terms.some((term) => term.negative && !clause.set.find(term)) && clause.negations > 0,
    clause.terms.some((term) => term.negative && !part.set.find(term)) && part.negations > 0,
  ].filter(Boolean).length;
  const turned = (part.negations + clause.negations - shared + signs + lexical) % 2 === 1;
  const opposed = part.timing !== null && clause.timing !== null && part.timing !== clause.timing;
  const sides = part.quantities.some((one) =>
    clause.quantities.some(
      (two) => sameQuantity(one, two) && one.bound && two.bound && one.bound !== two.bound,
    ),
  );
  if (turned && sides) return true;
  if (turned && namesOtherDay(part, clause)) return true;
  const turnedTiming = opposed && (part.grants || part.negations > 0) && same;
  if (turned !== turnedTiming) {
    if (!turned) return false;
    if (part.isException && clause.terms.some(({ negative }) => negative)) return true;
    const isPlainDenial = part.negations > 0 && part.timing === null && signs === 0 && !part.isException;
    if (part.isUntil !== clause.isUntil && !isPlainDenial) return true;
    if (part.isCondition !== clause.isCondition) return true;
    if (clause.isUntil && asLongAs.test(sentence.text)) return true;
    if (deniesManner(part, clause) || deniesManner(clause, part)) return true;
    const denied = part.negations > clause.negations ? part.focus : clause.focus;
    if (
      signs === 0 &&
      denied.length > 0 &&
      !denied.some((term) => part.set.find(term) && clause.set.find(term))
    )
      return true;
    // "only if" and "not unless" say the same, and "only foldable ones" and "no non-foldable ones".
    if (part.isRestricted && clause.negations > 0 && /(?<!\p{L})non[ -]\p{L}/iu.test(clause.text))
      return true;
    return part.isRestricted !== clause.isRestricted && (part.isException || clause.isException);
  }
  if (clause.isRestricted && !part.isRestricted && part.negations === 0)
    return !(part.isWidened || isVerbatim(part, clause)) || sentence.whole.isRestricted;
  return !(clause.isException && !part.isException && part.isWidened);
}

/** "As long as it has not come" and "until it comes" say the same. */
const asLongAs = /(?<!\p{L})(?:as long as|tant que|tant qu'|solange|mientras|finché)(?!\p{L})/iu;

const manner =
  /(?<!\p{L})(?:directly|as is|direkt|directement|tel quel|telle quelle|directamente|direttamente|yet|noch nicht|encore|todavía|ancora)(?!\p{L})/iu;
const manners = ['#ONCE', '#AUTOMATIC', '#EARLY', '#LATE'];

/** "Nothing is deleted at once" does not deny that it is deleted. */
function deniesManner(one: SentencePart, other: SentencePart): boolean {
  return (
    one.negations > other.negations &&
    (manners.some((key) => one.set.keys.has(key) && !other.set.keys.has(key)) ||
      (manner.test(one.text) && !manner.test(other.text)))
  );
}

/** "Not on Saturdays" and "from Monday to Friday" say the same. */
function namesOtherDay(part: SentencePart, clause: SentencePart): boolean {
  const [own = [], said = []] = [part, clause].map(({ quantities }) =>
    quantities.filter(({ kind }) => kind === 'weekday').map(({ value }) => value),
  );
  return (
    part.negations > clause.negations &&
    own.length > 0 &&
    said.length > 0 &&
    own.every((day) => day < Math.min(...said) || day > Math.max(...said))
  );
}

/** "Open until the end of May" and "closes at the end of May" say the same. */
function isSpan(
  key: string,
  { part, clause, same }: { part: SentencePart; clause: SentencePart; same: boolean },
): boolean {
  if (!['#VALID', '#OPEN', '#ACTIVE'].includes(key)) return false;
  return (
    same ||
    part.isUntil ||
    clause.isUntil ||
    part.timing !== null ||
    clause.timing !== null ||
    part.set.keys.has('#END')
  );
}

/** Ideas that the two have with opposite signs. */
function opposites(part: SentencePart, clause: SentencePart): string[] {
  return sharedTerms(part.terms, clause.set)
    .filter(({ key, negative }) => key.startsWith('#') && negative !== clause.set.keys.get(key)?.negative)
    .map(({ key }) => key)
    .filter((key) => !part.set.mixed.has(key) && !clause.set.mixed.has(key));
}

function sharesFigure(a: SentencePart, b: SentencePart) {
  return a.quantities.some((one) => b.quantities.some((two) => sameQuantity(one, two)));
}

/** So near to the source that a word left out was left out. */
function isVerbatim(part: SentencePart, clause: SentencePart) {
  return (
    clause.terms.length >= 3 &&
    coveredShare(part.terms, clause.set) > 0.9 &&
    coveredShare(clause.terms, part.set) > 0.9
  );
}

/** The passage of the team that the sentence is nearest to; for the word of what it was compared with. */
export function nearest(sentence: ReadSentence, evidence: Evidence) {
  const best = bestPassage(sentence.whole.terms, evidence.team, evidence);
  return best && { ...best, foreign: isForeign(evidence.language, languageOf(best.passage, evidence)) };
}
