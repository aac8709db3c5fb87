/** A figure between 0 and 1 as people say it. */
export function confidenceLabel(confidence: number): string {
  if (confidence >= 0.9) return 'sure';
  if (confidence >= 0.7) return 'fairly sure';
  if (confidence >= 0.45) return 'not quite sure';
  return 'guessing';
}

const factorLabels: Record<string, string> = {
  retrieval: 'How well the sources match',
  coverage: 'How much of it has a source',
  guards: 'What the checks found',
  own: 'What the model says itself',
  learned: 'How it is weighed',
};

export const factorLabel = (name: string) => factorLabels[name] ?? name;
