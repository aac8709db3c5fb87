import type { Transaction } from 'prosemirror-state';

type Place = { at: number };

/** Places in a document that stay where they are in its text while that changes around them. */
export function createHeldPlaces() {
  const places = new Set<Place>();
  return {
    hold(at: number): Place {
      const place = { at };
      places.add(place);
      return place;
    },
    follow({ mapping }: Transaction) {
      for (const place of places) place.at = mapping.map(place.at, -1);
    },
  };
}
