type Outcome = { score: number; accepted: boolean };
type Block = { from: number; to: number; accepted: number; count: number };

/**
 * Fits how often drafts of a score were accepted, never falling as the score rises (pool adjacent violators). Returns
 * the fitted share for a score, 0 to 1; between blocks it is interpolated.
 */
export function fitIsotonic(outcomes: Outcome[]): (score: number) => number {
  const blocks: Block[] = [];
  for (const block of byScore(outcomes)) {
    blocks.push(block);
    pool(blocks);
  }
  const points = blocks.map((block) => ({ x: (block.from + block.to) / 2, y: shareOf(block) }));
  return (score) => interpolate(points, score);
}

function byScore(outcomes: Outcome[]): Block[] {
  const blocks = new Map<number, Block>();
  for (const { score, accepted } of outcomes) {
    const block = blocks.get(score) ?? { from: score, to: score, accepted: 0, count: 0 };
    blocks.set(score, { ...block, accepted: block.accepted + Number(accepted), count: block.count + 1 });
  }
  return [...blocks.values()].sort((a, b) => a.from - b.from);
}

/** One outcome of each kind is added, so that a few drafts never prove certainty. */
const shareOf = ({ accepted, count }: Block) => (accepted + 1) / (count + 2);

function addTo(block: Block, { to, accepted, count }: Block) {
  block.to = to;
  block.accepted += accepted;
  block.count += count;
}

/** Merges the last blocks while the later one is lower. */
function pool(blocks: Block[]) {
  for (let last = blocks.at(-1), before = blocks.at(-2); last && before; ) {
    if (shareOf(before) < shareOf(last)) return;
    addTo(before, last);
    blocks.pop();
    last = before;
    before = blocks.at(-2);
  }
}

function interpolate(points: { x: number; y: number }[], score: number): number {
  const after = points.findIndex(({ x }) => x >= score);
  if (after < 0) return points.at(-1)?.y ?? score;
  const [low, high] = [points[after - 1], points[after]];
  if (!low || !high) return high?.y ?? score;
  return low.y + ((score - low.x) / (high.x - low.x)) * (high.y - low.y);
}
