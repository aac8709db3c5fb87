import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import type { SentencePart } from './clauses.ts';
import { sameDay } from './dates.ts';
import { isDerived, isReckoned } from './derived-figures.ts';
import { impliedBy } from './implied-figures.ts';
import { cite, comparable, type Evidence, type ReadSentence } from './judgement.ts';
import { namedOtherwise } from './named-otherwise.ts';
import { coversPlace, everywhere, placesIn } from './places.ts';
import { type Quantity, sameDimension, sameQuantity } from './quantities.ts';
import type { ReadSource, SourcePassage } from './read-source.ts';
import { isInRange, isSameNumber } from './same-number.ts';
import { heldFigures, swappedFor } from './swapped-figures.ts';
import { coveredShare, type WordTerm } from './terms.ts';

export type FigureFinding = {
  quantity: Quantity;
  status: 'supported' | 'contact' | 'contradicted' | 'missing';
  passage: SourcePassage | null;
  because: Said;
};

type Candidate = { passage: SourcePassage; clause: SentencePart; quantity: Quantity; score: number };

/** What the sources say of each figure of a sentence. */
export function judgeFigures(sentence: ReadSentence, evidence: Evidence): FigureFinding[] {
  return sentence.whole.quantities
    .filter((quantity) => !isTrivial(quantity) && !isName(quantity, evidence))
    .flatMap((quantity) => judgeFigure(quantity, sentence, evidence) ?? []);
}

/** Links have a check of their own; "one" and "a few" are rarely facts. */
function isTrivial({ kind, unit, value, text }: Quantity): boolean {
  if (unit === 'link') return true;
  if (kind === 'weekday' || kind === 'id' || kind === 'contact' || kind === 'date') return false;
  return Number.isNaN(value) || (kind === 'count' && (value <= 1 || text === ''));
}

/** "A Week Pass" is a name in a language that writes nouns small. */
function isName({ kind, text }: Quantity, { language }: Evidence) {
  return kind === 'time' && language === 'en' && /\d[ -]\p{Lu}\p{Ll}/u.test(text);
}

function judgeFigure(quantity: Quantity, sentence: ReadSentence, evidence: Evidence): FigureFinding | null {
  const stated = partWith(quantity, sentence);
  const compared = { terms: stated.terms, all: sentence.whole.terms };
  const team = candidates(quantity, compared, evidence.team, evidence);
  const finding = (
    status: FigureFinding['status'],
    passage: SourcePassage | null,
    because: Said,
  ): FigureFinding => ({ quantity, status, passage, because });
  const exact = team
    .filter((each) => agrees(quantity, each.quantity) || isOtherSide(quantity, each, stated))
    .sort((a, b) => b.score - a.score);
  const near = team
    .filter((each) => sameDimension(quantity, each.quantity) && !agrees(quantity, each.quantity))
    .filter((each) => !sentence.whole.quantities.some((one) => agrees(one, each.quantity)))
    .sort((a, b) => b.score - a.score);
  const best = exact.find(({ passage, clause }) => fitsPlace(sentence, passage, clause)) ?? exact[0];
  if (best) {
    const other =
      quantity.kind === 'count' && quantity.unit === ''
        ? null
        : otherMatter(quantity, { sentence, evidence, best, near });
    return other
      ? finding('contradicted', other, sourceSays(other))
      : finding('supported', best.passage, quoteOf(best.passage));
  }
  const [rival] = near;
  const heard = candidates(quantity, compared, evidence.contact, evidence).find((each) =>
    agrees(quantity, each.quantity),
  );
  const isRule = rival && rival.score >= 0.8 && rival.quantity.unit === quantity.unit && isLimit(quantity);
  if (heard && !isRule) return finding('contact', heard.passage, namedByContact);
  if (isSameNumber(quantity, sentence, evidence)) return finding('contact', null, namedByContact);
  if (isFollowed(quantity, sentence, { evidence, near })) return followed(quantity, evidence, finding);
  if (quantity.kind === 'contact' && evidence.addresses.has(quantity.name ?? '')) return null;
  if (isKnownName(quantity, evidence)) return finding('contact', null, namedByContact);
  const bare = dayWithoutMonth(quantity, evidence.team) ?? dayWithoutMonth(quantity, evidence.contact);
  if (bare) return finding(bare.source.from === 'team' ? 'supported' : 'contact', bare, quoteOf(bare));
  if (quantity.unit === 'free' && evidence.team.some(({ passages }) => passages.some(isUncharged)))
    return null;
  if (isInRange(quantity, sentence, evidence)) return null;
  if (
    /^1 \p{L}/u.test(quantity.text) &&
    !/(?<!\d)1(?!\d)/.test(sentence.text) &&
    !(rival && rival.score >= 0.5)
  )
    return null;
  const implied = impliedBy(quantity, sentence.text, team);
  if (implied) return finding('supported', implied.passage, quoteOf(implied.passage));
  if (quantity.kind === 'count' && quantity.value <= 4 && !near.some(({ score }) => score > 0.2)) return null;
  if (rival && rival.score >= 0.34) return finding('contradicted', rival.passage, sourceSays(rival.passage));
  return finding('missing', null, say('draft.figure_unread', { figure: said(quantity) }));
}

type Finding = (
  status: FigureFinding['status'],
  passage: SourcePassage | null,
  because: Said,
) => FigureFinding;

/** A date that follows rests on the span that a rule of ours gives. */
function followed({ date }: Quantity, { team }: Evidence, finding: Finding): FigureFinding {
  const span = team
    .flatMap(({ passages }) => passages)
    .find(({ quantities }) => quantities.some(({ kind, value }) => kind === 'time' && value > 0));
  return date && span ? finding('supported', span, quoteOf(span)) : finding('contact', null, namedByContact);
}

/** What a rule of ours sets, and a contact cannot. */
const isLimit = ({ kind }: Quantity) => !['id', 'contact', 'date', 'count'].includes(kind);

/** Reckoned from other figures, unless it stands plainly where a source has another. */
function isFollowed(
  quantity: Quantity,
  sentence: ReadSentence,
  { evidence, near }: { evidence: Evidence; near: Candidate[] },
): boolean {
  const { date } = quantity;
  if (date) return evidence.dates.some((each) => sameDay(each, date.first));
  if (quantity.kind === 'weekday') return isAnyDay(evidence.team);
  const isPlain = near.some(({ score }) => score >= (quantity.per ? 0.7 : 0.8)) && !isReckoned(sentence.text);
  return !isPlain && isDerived(quantity, sentence, evidence);
}

const anyDay =
  /(?<!\p{L})(?:every day|daily|any day|each day|all days|days a week|täglich|jeden tag|alle tage|tous les jours|chaque jour|todos los días|cada día|cualquier día|tutti i giorni|ogni giorno|weekdays?|werktags?|werktagen|jours ouvr|jours de semaine|entre semana|feriali|weekends?|wochenende\p{L}*|week-ends?|fin(?:es)? de semana|fine settimana)(?!\p{L})/iu;
const isAnyDay = (sources: ReadSource[]) => sources.some(({ source }) => anyDay.test(source.text));

type Compare = { sentence: ReadSentence; evidence: Evidence; best: Candidate; near: Candidate[] };

/** A passage that gives the sentence's matter or place another figure, while this one is of another. */
function otherMatter(quantity: Quantity, { sentence, evidence, best, near }: Compare): SourcePassage | null {
  const told = sentence.labelled.find(({ quantity: each }) => each.at === quantity.at);
  const held = heldFigures(quantity, evidence);
  const swapped = told && swappedFor(told, { held, sentence, evidence });
  if (swapped) return swapped.passage;
  const named = namedOtherwise(sentence.text, best.passage, evidence);
  if (named) return named;
  if (fitsPlace(sentence, best.passage, best.clause)) return null;
  if (sentence.places.has(everywhere)) {
    const { source } = best.passage;
    return near.find(({ passage }) => passage.source === source && setsPlaceApart(passage))?.passage ?? null;
  }
  return (
    near.find(({ passage, clause }) => namesPlace(sentence, passage) && fitsPlace(sentence, passage, clause))
      ?.passage ?? null
  );
}

const setsPlaceApart = ({ contextPlaces, text }: SourcePassage) => contextPlaces.size > 0 || rest.test(text);

function namesPlace({ places }: ReadSentence, { contextPlaces, text }: SourcePassage) {
  return (
    rest.test(text) ||
    [...places].some((place) => contextPlaces.size > 0 && coversPlace(contextPlaces, place))
  );
}

/** "The fee is not charged" says "free" as well. */
export function isUncharged({ clauses }: SourcePassage): boolean {
  return clauses.some(
    ({ negations, set }) => negations % 2 === 1 && (set.keys.has('#COST') || set.keys.has('#PAY')),
  );
}

const namedByContact = say('draft.names_as_contact');
function sourceSays({ source, text }: SourcePassage): Said {
  return say('draft.source_says', { title: source.title, quote: cite(text) });
}

const quoteOf = ({ text }: SourcePassage) => say('draft.source_quote', { quote: cite(text) });
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
  if (rest.test(clause.text) && !places.has(everywhere))
    return ![...passage.contextPlaces].some((place) => places.has(place) && !own.has(place));
  return [...places].some((place) => coversPlace(said, place)) || said.size === 0;
}

/** An order number or address that stands in a source in another form. */
function isKnownName({ kind, name = '' }: Quantity, { words, contact, team }: Evidence): boolean {
  if (kind !== 'id' && kind !== 'contact') return false;
  if (words.has(name)) return true;
  const digits = name.replace(/\D/g, '');
  return (
    digits.length >= 3 &&
    /^[a-z]?\d+$/.test(name) &&
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
