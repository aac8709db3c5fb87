import type { Quantity } from './quantities.ts';

/** Whether the figure of a text is a limit: "at most 5", "from £50". */
export function boundOf(text: string, { at, value }: Quantity): Quantity['bound'] {
  if (Number.isNaN(value)) return null;
  const before = text.slice(Math.max(0, at - 30), at);
  if (most.test(before)) return 'most';
  return least.test(before) ? 'least' : null;
}

const most =
  /(?:at most|no more than|not more than|up to|maximum(?: of)?|max\.?|under|below|less than|within|höchstens|maximal|bis zu|unter|weniger als|innerhalb(?: von)?|binnen|au plus|au maximum|jusqu[’']à|moins de|sous|dans les|como máximo|hasta|menos de|en menos de|al massimo|fino a|meno di|entro|sotto i?)(?: (?:the|den|der|les|los|las|gli|i|le))?[ (]*(?:€|£|\$|eur|gbp|usd)? ?$/iu;
const least =
  /(?:at least|no less than|minimum(?: of)?|min\.?|over|above|more than|from|starting at|mindestens|ab|über|mehr als|au moins|à partir de|plus de|dès|al menos|como mínimo|a partir de|más de|desde|almeno|oltre|più di|a partire da|sopra i?)(?: (?:the|den|der|les|los|las|gli|i|le))?[ (]*(?:€|£|\$|eur|gbp|usd)? ?$/iu;
