import { type TSchema, Type } from 'typebox';
import type { Problem } from '../problem/problem.ts';

export const paginationSchema = Type.Object({
  next_cursor: Type.Union([Type.String(), Type.Null()]),
  prev_cursor: Type.Union([Type.String(), Type.Null()]),
  has_next: Type.Boolean(),
  has_prev: Type.Boolean(),
  limit: Type.Integer(),
});
export type Pagination = Type.Static<typeof paginationSchema>;

const metaSchema = Type.Object({
  request_id: Type.String(),
  timestamp: Type.String({ format: 'date-time' }),
});

/** The envelope around an answer's data. */
export function success<T extends TSchema>(data: T, paged: boolean) {
  return Type.Object({
    success: Type.Literal(true),
    message: Type.String(),
    data,
    meta: paged ? Type.Object({ ...metaSchema.properties, pagination: paginationSchema }) : metaSchema,
  });
}

export const failureSchema = Type.Object(
  {
    success: Type.Literal(false),
    message: Type.String(),
    code: Type.String(),
    errors: Type.Union([Type.Record(Type.String(), Type.Array(Type.String())), Type.Null()]),
    data: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    meta: metaSchema,
  },
  { $id: 'Failure' },
);

const PAGE = Symbol('page');

/** Rows of a list with where the next and the previous ones are. */
export interface Page<Row> {
  readonly [PAGE]: true;
  readonly rows: readonly Row[];
  readonly pagination: Pagination;
}

export function page<Row>(rows: readonly Row[], pagination: Pagination): Page<Row> {
  return { [PAGE]: true, rows, pagination };
}

export function isPage(value: unknown): value is Page<unknown> {
  return typeof value === 'object' && value !== null && PAGE in value;
}

const BEGUN = Symbol('begun');

/** Work that goes on after the answer: sent as 202. */
export interface Begun {
  readonly [BEGUN]: true;
  readonly data: object;
}

export function begun(data: object): Begun {
  return { [BEGUN]: true, data };
}

export function isBegun(value: unknown): value is Begun {
  return typeof value === 'object' && value !== null && BEGUN in value;
}

const REFUSED = Symbol('refused');

/** A refusal that leaves a trace: what its transaction wrote is kept, and the problem is the answer. */
export interface Refused {
  readonly [REFUSED]: true;
  readonly problem: Problem;
}

export function refused(problem: Problem): Refused {
  return { [REFUSED]: true, problem };
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && REFUSED in value;
}

/** Query parameters of every list. */
export const listQuery = {
  limit: Type.Integer({ minimum: 1, maximum: 100, description: 'Rows of one page, 1 to 100. Required.' }),
  cursor: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: 'next_cursor or prev_cursor of a page.' }),
  ),
};
