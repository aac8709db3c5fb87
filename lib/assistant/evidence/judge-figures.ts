import type { SentencePart } from './clauses.ts';
import { addSpanOfTime, sameDay } from './dates.ts';
import { impliedBy } from './implied-figures.ts';
import { cite, comparable, type Evidence, type ReadSentence } from './judgement.ts';
import { innerNames } from './names.ts';
import { coversPlace, placesIn } from './places.ts';
import { type Quantity, sameDimension, sameQuantity } from './quantities.ts';
import type { ReadSource, SourcePassage } from './read-source.ts';
import { coveredShare, isWeak, type WordTerm } from './terms.ts';

export type FigureFinding = {
  quantity: Quantity;
  status: 'supported' | 'contact' | 'contradicted' | 'missing';
  passage: SourcePassage | null;
  because: string;
};

type Candidate = { passage: SourcePassage; clause: SentencePart; quantity: Quantity; score: number };

/** What the sources say of each figure of a sentence. */
export function judgeFigures(sentence: ReadSentence, evidence: Evidence): FigureFinding[] {
  return sentence.whole.quantities
    .filter((quantity) => !isTrivial(quantity))
    .flatMap((quantity) => judgeFigure(quantity, sentence, evidence) ?? []);
}

/** Links have a check of their own; "one" and "a few" are rarely facts. */
function isTrivial({ kind, unit, value, text }: Quantity): boolean {
  if (unit === 'link') return true;
  if (kind === 'weekday' || kind === 'id' || kind === 'contact' || kind === 'date') return false;
  return Number.isNaN(value) || (kind === 'count' && (value <= 1 || text === ''));
}

function judgeFigure(quantity: Quantity, sentence: ReadSentence, evidence: Evidence): FigureFinding | null {
  const { terms } = partWith(quantity, sentence);
  const team = candidates(quantity, { terms, all: sentence.whole.terms }, evidence.team, evidence);
  const contact = candidates(quantity, { terms, all: sentence.whole.terms }, evidence.contact, evidence);
  const finding = (
    status: FigureFinding['status'],
    passage: SourcePassage | null,
    because: string,
  ): FigureFinding => ({ quantity, status, passage, because });

  const stated = partWith(quantity, sentence);
  const exact = team.filter((each) => agrees(quantity, each.quantity) || isOtherSide(quantity, each, stated));
  const placed = exact.filter(({ passage, clause }) => fitsPlace(sentence, passage, clause));
  const near = team
    .filter((each) => sameDimension(quantity, each.quantity) && !agrees(quantity, each.quantity))
    .filter((each) => !sentence.whole.quantities.some((one) => agrees(one, each.quantity)))
    .filter(({ passage, clause }) => fitsPlace(sentence, passage, clause))
    .sort((a, b) => b.score - a.score);
  const [best] = placed.sort((a, b) => b.score - a.score);
  const other =
    best &&
    (namedOtherwise(partWith(quantity, sentence), best, evidence) ??
      rivalOf({ near, exact: placed, sentence, terms }));
  if (best && !other) return finding('supported', best.passage, cite(best.passage.text));
  if (other)
    return finding('contradicted', other.passage, `${titleOf(other)} says ${cite(other.passage.text)}`);
  const [misplaced] = exact;
  const heard = contact.find((each) => agrees(quantity, each.quantity));
  if (
    heard &&
    (quantity.kind === 'id' || quantity.kind === 'contact' || quantity.kind === 'date' || !misplaced)
  )
    if (!near[0] || near[0].score < 0.65) return finding('contact', heard.passage, '');
  if (misplaced)
    return finding(
      'contradicted',
      misplaced.passage,
      `${titleOf(misplaced)} says that of another place: ${cite(misplaced.passage.text)}`,
    );
  if (quantity.kind === 'contact' && evidence.addresses.has(quantity.name ?? '')) return null;
  if (isKnownName(quantity, evidence)) return finding('contact', null, '');
  const reckoned = reckonedDate(quantity, evidence);
  if (reckoned) return finding('supported', reckoned, cite(reckoned.text));
  const bare = dayWithoutMonth(quantity, evidence.team) ?? dayWithoutMonth(quantity, evidence.contact);
  if (bare) return finding(bare.source.from === 'team' ? 'supported' : 'contact', bare, cite(bare.text));
  if (quantity.unit === 'free' && evidence.team.some(({ passages }) => passages.some(isUncharged)))
    return null;
  const implied = impliedBy(quantity, sentence.text, team);
  if (implied) return finding('supported', implied.passage, cite(implied.passage.text));
  const unit =
    quantity.kind === 'count' ? team.find((each) => each.quantity.value === quantity.value) : undefined;
  if (unit && quantity.unit === '') return finding('supported', unit.passage, cite(unit.passage.text));
  if (quantity.kind === 'count' && quantity.value <= 4 && !near.some(({ score }) => score > 0.2)) return null;
  const [rival] = near;
  if (rival && rival.score >= 0.34)
    return finding('contradicted', rival.passage, `${titleOf(rival)} says ${cite(rival.passage.text)}`);
  return finding('missing', null, `${said(quantity)} stands in nothing it read.`);
}

/** The Starter plan is told what is said of the Business plan: the passage has another name, and its source that one. */
function namedOtherwise({ text }: SentencePart, best: Candidate, evidence: Evidence): Candidate | null {
  if (evidence.language === 'de' || evidence.language === null) return null;
  const { passage } = best;
  const named = innerNames(text);
  const said = innerNames(passage.text);
  const words = new Set(passage.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const foreign = named.filter((name) => !words.has(name));
  const elsewhere = evidence.team
    .filter(({ source }) => source === passage.source)
    .flatMap(({ passages }) => passages)
    .some((each) => innerNames(each.text).some((name) => foreign.includes(name)));
  const isOther = said.some((name) => !named.includes(name)) && !named.some((name) => words.has(name));
  return elsewhere && isOther ? best : null;
}

/** "The fee is not charged" says "free" as well. */
export function isUncharged({ clauses }: SourcePassage): boolean {
  return clauses.some(
    ({ negations, set }) => negations % 2 === 1 && (set.keys.has('#COST') || set.keys.has('#PAY')),
  );
}

const titleOf = ({ passage }: Candidate) => `“${passage.source.title}”`;
const said = ({ text }: Quantity) => text.replace(/\s+/g, ' ').trim();

/** The part of the sentence that has the figure, or the whole. */
function partWith(quantity: Quantity, { whole, parts }: ReadSentence): SentencePart {
  const holding = parts.filter(
    (part) => part.quantities.some((each) => agrees(each, quantity)) && part.terms.length > 0,
  );
  return holding.sort((a, b) => a.text.length - b.text.length)[0] ?? whole;
}

/** Limits of money and counts have a direction: over £50 is not under £50. */
function agrees(a: Quantity, b: Quantity): boolean {
  const opposed = a.bound !== null && b.bound !== null && a.bound !== b.bound;
  return (
    sameQuantity(a, b) && !(opposed && (a.kind === 'money' || a.kind === 'size' || a.kind === 'percent'))
  );
}

/** "Over 15 kg is not allowed" and "up to 15 kg is allowed" say the same. */
function isOtherSide(quantity: Quantity, { quantity: other, clause }: Candidate, part: SentencePart) {
  return sameQuantity(quantity, other) && (part.negations + clause.negations) % 2 === 1;
}

type Compared = { terms: WordTerm[]; all: WordTerm[] };

function candidates(
  quantity: Quantity,
  { terms, all }: Compared,
  sources: ReadSource[],
  evidence: Evidence,
): Candidate[] {
  return sources.flatMap((source) => {
    const near = comparable(terms, evidence, source);
    const far = comparable(all, evidence, source);
    return source.passages.flatMap((passage) => {
      const held = passage.clauses.filter(({ quantities }) =>
        quantities.some((each) => sameDimension(each, quantity) || sameQuantity(each, quantity)),
      );
      if (held.length === 0) return [];
      const around = Math.max(coveredShare(near, passage.context), coveredShare(far, passage.context));
      return held.flatMap((clause) =>
        clause.quantities
          .filter((each) => sameDimension(each, quantity) || sameQuantity(each, quantity))
          .filter(
            (each) =>
              !held.some(
                (smaller) =>
                  isWithin(smaller, clause) && smaller.quantities.some((one) => sameQuantity(one, each)),
              ),
          )
          .map((each) => ({
            passage,
            clause,
            quantity: each,
            score: 0.6 * around + 0.4 * coveredShare(near, clause.set),
          })),
      );
    });
  });
}

function isWithin(smaller: SentencePart, clause: SentencePart) {
  return smaller.text.length < clause.text.length && clause.text.includes(smaller.text);
}

const rest =
  /(?<!\p{L})(?:rest of|other (?:countries|european)|elsewhere|abroad|all other|übrige[nrs]?|restliche[nrs]?|andere[nrs]? länder|sonstige|ausland|autres pays|reste de|étranger|otros países|resto de|extranjero|altri paesi|resto d|estero)(?!\p{L})/iu;

function fitsPlace({ places }: ReadSentence, passage: SourcePassage, clause: SentencePart): boolean {
  if (places.size === 0) return true;
  const own = placesIn(clause.text);
  const said = own.size > 0 ? own : clause.text === passage.text ? passage.places : passage.contextPlaces;
  if (rest.test(clause.text))
    return ![...passage.contextPlaces].some((place) => places.has(place) && !own.has(place));
  return [...places].some((place) => coversPlace(said, place)) || said.size === 0;
}

/**
 * A clause of the same kind with another figure, to which a distinctive word of the sentence belongs: what is said of
 * PayPal must not be told of cards.
 */
function rivalOf({
  near,
  exact,
  sentence,
  terms,
}: {
  near: Candidate[];
  exact: Candidate[];
  sentence: ReadSentence;
  terms: WordTerm[];
}): Candidate | null {
  const told = sentence.whole.quantities;
  const isPure = ({ clause, quantity }: Candidate) =>
    clause.quantities.every((each) => !sameDimension(each, quantity) || isRangeOf(each, quantity, clause));
  const holders = exact.filter(isPure);
  if (holders.length === 0) return null;
  const rivals = near.filter((each) => isPure(each) && !told.some((one) => agrees(one, each.quantity)));
  const wanted = terms.filter((term) => !isWeak(term));
  for (const rival of rivals) {
    const isSibling = holders.some(({ passage }) => passage.source === rival.passage.source);
    const forRival = wanted.filter(
      (term) =>
        rival.clause.set.find(term) &&
        !holders.some(({ clause, passage }) => clause.set.find(term) || passage.leadSet.find(term)),
    );
    const forBest = terms.filter(
      (term) => holders.some(({ clause }) => clause.set.find(term)) && !rival.clause.set.find(term),
    );
    const around = Math.max(
      ...holders.map(({ passage }) =>
        Math.max(coveredShare(wanted, passage.context), coveredShare(sentence.whole.terms, passage.context)),
      ),
    );
    const weight = (found: WordTerm[]) => found.reduce((sum, each) => sum + each.weight, 0);
    if (weight(forRival) >= 0.9 && weight(forBest) < 0.5 && (isSibling || around < 0.12)) return rival;
  }
  return null;
}

/** Two figures of one clause that belong together: "2 to 4 days". */
function isRangeOf(one: Quantity, two: Quantity, { text }: SentencePart) {
  return (
    one.at === two.at ||
    /^[\s\d.,€£$-]*(?:to|bis|à|a|al|and|und|et|y|e|ou|o|–|-)?[\s\d.,€£$-]*$/iu.test(
      text.slice(Math.min(one.at, two.at), Math.max(one.at, two.at)),
    )
  );
}

/** An order number or address that stands in a source in another form. */
function isKnownName({ kind, name = '' }: Quantity, { words, contact, team }: Evidence): boolean {
  if (kind !== 'id' && kind !== 'contact') return false;
  if (words.has(name)) return true;
  const digits = name.replace(/\D/g, '');
  return (
    digits.length >= 3 &&
    digits === name &&
    [...team, ...contact].some(({ source }) => new RegExp(`(?<!\\d)0*${digits}(?!\\d)`).test(source.text))
  );
}

/** "From 3 to 7 April", "not on the 4th of April but on the 5th": a day whose month stands with another. */
function dayWithoutMonth({ date }: Quantity, sources: ReadSource[]): SourcePassage | null {
  const { day, month } = date?.first ?? {};
  if (!day) return null;
  const bare = new RegExp(
    `(?<!\\p{L})(?:on the|from|between|the|am|vom|zum|dem|den|zwischen|le|du|au|entre|el|del|al|dal|il|tra|fra|before|after)(?: the)? ${day}(?:st|nd|rd|th|er|º|\\.)?(?![\\d.,:]\\d|\\d)(?! ?(?:€|%|£|uhr|h(?!\\p{L})))`,
    'iu',
  );
  return (
    sources
      .filter(({ passages }) =>
        passages.some(({ quantities }) => quantities.some((each) => each.date?.first.month === month)),
      )
      .flatMap(({ passages }) => passages)
      .find(({ text }) => bare.test(text)) ?? null
  );
}

/** A date that is a known date plus a span of time of ours: 3 March and 30 days are 2 April. */
function reckonedDate({ date }: Quantity, { team, contact, year }: Evidence): SourcePassage | null {
  if (!date) return null;
  const known = [...team, ...contact].flatMap(({ passages }) =>
    passages.flatMap(({ quantities }) => quantities),
  );
  for (const passage of team.flatMap(({ passages }) => passages))
    for (const { kind, unit, value } of passage.quantities) {
      // 24 hours are a notice more often than a span to reckon with.
      if (kind !== 'time' || unit === 'workday' || !(value > (unit === 'month' ? 0 : 1440))) continue;
      const span = unit === 'month' ? { months: value } : { days: value / 1440 };
      const hit = known.some(({ date: from }) => {
        const sum = from && addSpanOfTime(from.first, span, year);
        return sum && sameDay(sum, date.first);
      });
      if (hit) return passage;
    }
  return null;
}
