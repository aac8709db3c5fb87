import type { paths } from './api-types.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that take a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, unknown> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never;

type ParameterPart<Op, Place extends 'path' | 'query'> = Op extends { parameters: infer Parameters }
  ? Pick<Parameters, Place & keyof Parameters>
  : unknown;

type Content<Body> = Body extends { content: infer Types }
  ? 'multipart/form-data' extends keyof Types
    ? FormData
    : Types[keyof Types]
  : never;

type BodyPart<Op> = Op extends { requestBody: infer Body }
  ? { body: Content<Body> }
  : Op extends { requestBody?: infer Body }
    ? { body?: Content<Body> }
    : unknown;

type Common = {
  /** The version of the ticket or draft that the change rests on; of another one it is refused with 412. */
  version?: number;
  /** Made anew for each POST unless given. The same key and body again answer what was answered first. */
  idempotencyKey?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** What a call is given beside its path. */
export type Given<P extends keyof paths, M extends Method> = ParameterPart<Operation<P, M>, 'path'> &
  ParameterPart<Operation<P, M>, 'query'> &
  BodyPart<Operation<P, M>> &
  Common;

/** The same as the last argument of a call: it may be left out where nothing in it is needed. */
export type GivenArgument<P extends keyof paths, M extends Method> =
  object extends Given<P, M> ? [given?: Given<P, M>] : [given: Given<P, M>];

/** What a call answers: JSON as it is described, text as a string, other bytes as a Blob, nothing as undefined. */
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends {
    responses: infer Responses;
  }
    ? ContentOf<Responses[keyof Responses]>
    : never;

type ContentOf<Response> = Response extends { content: infer Types }
  ? { [Type in keyof Types]: ReadAs<Type, Types[Type]> }[keyof Types]
  : undefined;

type ReadAs<Type, Described> = Type extends `${string}json`
  ? Described
  : Type extends `text/${string}`
    ? string
    : Blob;

/** The paths of lists that come in pages. */
export type ListPath = {
  [P in PathOf<'get'>]: Answer<P, 'get'> extends { data: unknown[]; next_cursor: string | null } ? P : never;
}[PathOf<'get'>];

export type ListItem<P extends ListPath> = Answer<P, 'get'> extends { data: (infer Item)[] } ? Item : never;
