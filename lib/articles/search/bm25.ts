/**
 * The usual constants of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009,
 * section 3.5): how soon repetition stops to count, and how much a long text is discounted.
 */
export const k1 = 1.2;
export const b = 0.75;

/** The inverse document frequency of a term that `frequency` of `total` articles hold; never negative. */
export function inverseFrequency(total: number, frequency: number): number {
  return Math.log(1 + (Math.max(total, frequency) - frequency + 0.5) / (frequency + 0.5));
}
