/** Somebody has written on the ticket, closed or snoozed it since the run read it, so its result would be outdated. */
export class Superseded extends Error {
  readonly by: 'written' | 'closed' | 'snoozed';

  constructor(by: Superseded['by']) {
    super(`The run is superseded: ${by}`);
    this.by = by;
  }
}
