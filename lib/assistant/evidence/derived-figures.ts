import type { Evidence, ReadSentence } from './judgement.ts';
import type { Quantity } from './quantities.ts';

/** Figures of one kind that a draft may reckon with. */
type Operands = { team: number[]; own: number[]; all: number[] };

/** More make the pairs too many, and nearly any figure derivable. */
const maxOperands = 60;

/**
 * Whether a figure follows from others: a price times a number of the sentence, or a share of a price. So does what the
 * sentence itself calls a sum, a difference or a result.
 */
export function isDerived(quantity: Quantity, sentence: ReadSentence, evidence: Evidence): boolean {
  const { kind, value } = quantity;
  if (kind === 'percent')
    return evidence.figures.team.some((each) => each.kind === kind && each.value === 100 - value);
  if (!(value > 0) || !reckoned.has(kind)) return false;
  const operands = operandsFor(quantity, evidence);
  const isResult = sum.test(sentence.text);
  const ours = operands.own.filter((each) => !operands.team.includes(each));
  if (kind === 'size') return isSumOf(value, isResult ? operands.own : ours, operands.all);
  if (kind !== 'money') return isResult && isSumOf(value, operands.own, operands.all);
  if (isShare(value, operands, evidence)) return true;
  const factors = factorsIn(quantity, sentence, evidence, true);
  const products = new Set(operands.all.flatMap((each) => factors.map((factor) => round(each * factor))));
  if (products.has(value)) return true;
  if (isSumOf(value, operands.all, operands.all)) return true;
  if (operands.all.some((each) => factors.some((factor) => round(each / factor) === value))) return true;
  if (isSumOf(value, [...products], [...products, ...operands.all])) return true;
  return isSubsetSum(value, operands.own.slice(0, 8));
}

/** Whether the sentence says that the figure is a result: a total, a difference, "that is". */
export const isReckoned = (text: string) => sum.test(text) || follows.test(text);

const reckoned = new Set<Quantity['kind']>(['money', 'count', 'time', 'size', 'times']);

/** A total or a difference. */
const sum =
  /[=+×−]|(?<!\p{L})(?:total\p{L}*|altogether|in all|together|sums?|adds? up|comes? to|extra|more|less|difference|left|zusammen|insgesamt|gesamt\p{L}*|mehr|weniger|summe|abzüglich|en tout|au total|de plus|de moins|ensemble|reste\p{L}*|en total|suman?|más|menos|juntos|quedarían?|in tutto|totale|più|meno|rest\p{L}+)(?!\p{L})/iu;
/** "That is", "so", "included": what follows was reckoned. */
const follows =
  /(?<!\p{L})(?:makes?|would be|each|apiece|chacune?|ciascun\p{L}*|cada|jeweils|so|i\.e\.|that is|that's|which is|means|each|instead|included|including|also|macht|das (?:sind|ist|wären|wäre)|statt|inklusive|soit|donc|c['’]est-à-dire|compris\p{L}*|es decir|o sea|serían?|son|por tanto|incluid\p{L}+|cioè|ovvero|ossia|quindi|sarebbero|invece|compres\p{L}+)(?!\p{L})/iu;

function operandsFor({ kind, unit, value }: Quantity, { figures }: Evidence): Operands {
  const fitting = (pool: Quantity[]) =>
    distinct(
      pool
        .filter(
          (each) => (each.kind === kind && (kind === 'count' || each.unit === unit)) || isBare(each, kind),
        )
        .map((each) => each.value)
        .filter((each) => each > 0 && each !== value),
    );
  const team = fitting(figures.team);
  const own = distinct([...fitting(figures.contact), ...fitting(figures.draft)]);
  return { team, own, all: distinct([...own, ...team]) };
}

/** "25 + 8 + 8 = 41 euros": the unit stands with the last. */
function isBare(each: Quantity, kind: Quantity['kind']) {
  return kind === 'money' && each.kind === 'count' && each.unit === '';
}

/** Numbers of things and of spans that are named: "two bicycles", "for three months", "both". */
function factorsIn(
  quantity: Quantity,
  sentence: ReadSentence,
  { figures }: Evidence,
  isTotal: boolean,
): number[] {
  const spoken = sentence.whole.quantities.filter((each) => each.at !== quantity.at);
  const found = spoken.flatMap(numbersOf);
  if (isTotal) found.push(...[...figures.contact, ...figures.draft].flatMap(numbersOf));
  if (twice.test(sentence.text)) found.push(2);
  if (quantity.kind === 'money' && perYear.test(sentence.text)) found.push(12);
  return distinct(found.filter((each) => each > 1 && each <= 1000));
}

const twice =
  /(?<!\p{L})(?:both|twice|double|each way|return|two|half|halves|beide[nrs]?|zweimal|doppelt\p{L}*|hin und zurück|hälfte|halbe\p{L}*|les deux|double|aller-retour|moitié|ambos|ambas|doble|ida y vuelta|mitad|entramb[ie]|doppio|andata e ritorno|metà)(?!\p{L})/iu;
const perYear =
  /(?<!\p{L})(?:years?|annual\p{L}*|yearly|jahr\p{L}*|jährlich\p{L}*|ans?|années?|annuel\p{L}*|años?|anual\p{L}*|ann[oi]|annual\p{L})(?!\p{L})/iu;

function numbersOf({ kind, unit, value }: Quantity): number[] {
  if (kind === 'count' || kind === 'times' || unit === 'workday') return [value];
  if (kind === 'size') return [value, value / 1000];
  if (kind !== 'time') return [];
  return unit === 'month'
    ? [value, value / 12]
    : [value / 60, value / 1440, value / 10_080].filter(Number.isInteger);
}

function isShare(value: number, { own, all }: Operands, { figures }: Evidence): boolean {
  const shares = distinct(
    [...figures.team, ...figures.draft]
      .filter(({ kind }) => kind === 'percent')
      .map((each) => each.value / 100),
  );
  const bases = distinct([...all, ...own.flatMap((one) => all.map((other) => round(one - other)))]);
  return bases.some((base) =>
    shares.some((share) =>
      [base * share, base * (1 - share), base * (1 + share)].some((each) => Math.abs(each - value) < 0.006),
    ),
  );
}

function isSumOf(value: number, some: number[], all: number[]): boolean {
  const held = new Set(all);
  return some.some(
    (one) => held.has(round(value - one)) || held.has(round(value + one)) || held.has(round(one - value)),
  );
}

function isSubsetSum(value: number, parts: number[]): boolean {
  let sums = new Set([0]);
  for (const part of parts) {
    const next = new Set(sums);
    for (const sum of sums) if (sum + part <= value) next.add(round(sum + part));
    sums = next;
  }
  return sums.has(value);
}

const distinct = (values: number[]) => [...new Set(values)].slice(0, maxOperands);
const round = (value: number) => Math.round(value * 100) / 100;
