import type { components } from './api-types.ts';

export type EventType = components['schemas']['Event']['type'];

/** What the `data` of each type of event holds. */
export type EventData = Required<components['schemas']['EventData']>;

type EventOf<Type extends EventType> = Omit<components['schemas']['Event'], 'type' | 'data'> & {
  type: Type;
  data: Type extends keyof EventData ? EventData[Type] : Record<string, unknown>;
};

/** An event of the log, with `data` typed by its `type`. */
export type CountersignEvent<Type extends EventType = EventType> = { [T in Type]: EventOf<T> }[Type];
