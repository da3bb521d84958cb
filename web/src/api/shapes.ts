// How a page names what the API takes and gives: by the address of a call, from the generated types.
import type { paths } from './schema.gen.ts';

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';

/** The addresses that answer this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M & keyof paths[P]]>;

type Success<Responses> = Responses[Extract<keyof Responses, 200 | 201 | 202>];

type DataOf<Response> = Response extends { content: { 'application/json': { data: infer Data } } }
  ? Data
  : never;

/** The `data` of a success: `Answer<'/api/users/{id}', 'get'>`. */
export type Answer<P extends PathOf<M>, M extends Method> =
  Operation<P, M> extends { responses: infer Responses } ? DataOf<Success<Responses>> : never;

/** One row of a list: `Row<'/api/users'>`. */
export type Row<P extends PathOf<'get'>> = Answer<P, 'get'> extends (infer One)[] ? One : never;

/** Where the neighbours of a page are. */
export type Paging<P extends PathOf<'get'>> =
  Operation<P, 'get'> extends {
    responses: { 200: { content: { 'application/json': { meta: { pagination: infer Found } } } } };
  }
    ? Found
    : never;

/** What a call takes as its JSON body: `Body<'/api/users', 'post'>`. */
export type Body<P extends PathOf<M>, M extends Method> =
  Operation<P, M> extends { requestBody?: { content: infer Content } }
    ? Content[keyof Content & 'application/json']
    : never;

type ParametersOf<P extends keyof paths, M extends Method, Kind extends 'query' | 'path'> =
  Operation<P, M> extends { parameters: { [K in Kind]?: infer Given } } ? NonNullable<Given> : never;

/** The parameters after the question mark: `Query<'/api/users', 'get'>`. */
export type Query<P extends PathOf<M>, M extends Method> = ParametersOf<P, M, 'query'>;

/** What narrows a list, without its paging: `Filters<'/api/users'>`. */
export type Filters<P extends PathOf<'get'>> = Omit<Query<P, 'get'>, 'limit' | 'cursor'>;

type Named<Key extends string, Given> = [Given] extends [never] ? unknown : { [K in Key]: Given };

/** What has to be filled in to make an address of a path: its parameters, and its query where one is required. */
export type AddressParams<P extends PathOf<M>, M extends Method> = Named<'path', ParametersOf<P, M, 'path'>> &
  ([Query<P, M>] extends [never]
    ? unknown
    : Record<never, never> extends Query<P, M>
      ? { query?: Query<P, M> }
      : { query: Query<P, M> });
