import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { isDate, isMoment, isUuid } from '../../kernel/forms.ts';
import { type FieldCode, type FieldError, Problem } from '../problem/problem.ts';

// A body is taken as it is: "100" is no number and an unknown field is an error. Addresses hold only text, so there
// numbers and booleans are read from it.
const bodies = createAjv(false);
const addresses = createAjv(true);

function createAjv(coerce: boolean): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    coerceTypes: coerce,
    removeAdditional: false,
    useDefaults: true,
    strict: false,
    // Errors carry the schema that they broke: a pattern's own code and a union's choices are read from it.
    verbose: true,
    $data: false,
  });
  formats.default(ajv, ['email']);
  // Those of the library take more than PostgreSQL does: urn:uuid:, the second 60, the year 0.
  ajv.addFormat('uuid', isUuid);
  ajv.addFormat('date', isDate);
  ajv.addFormat('date-time', isMoment);
  ajv.addFormat('hour', /^([01]\d|2[0-3]):[0-5]\d$/);
  ajv.addKeyword({ keyword: 'says', schemaType: 'string' });
  return ajv;
}

export const compileSchema: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validate = (httpPart === 'body' ? bodies : addresses).compile(schema);
  return (data: unknown) =>
    validate(data) ? { value: data } : { error: toProblem(validate.errors ?? [], httpPart === 'body') };
};

function toProblem(errors: readonly ErrorObject[], body: boolean): Error {
  const fields: Record<string, FieldError[]> = {};
  for (const error of errors) {
    const said = describe(error);
    if (!said) continue;
    const name = fieldName(error) || (body ? 'body' : 'query');
    const list = fields[name] ?? [];
    if (!list.some((known) => known.code === said.code)) fields[name] = [...list, said];
  }
  return Problem.invalid(fields);
}

/** `/admin/email` → `admin.email`; for a missing or unknown field its own name is added. */
function fieldName(error: ErrorObject): string {
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const own: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  return typeof own === 'string' ? (path ? `${path}.${own}` : own) : path;
}

const formatCodes: Readonly<Record<string, FieldCode>> = {
  uuid: 'NOT_A_UUID',
  date: 'NOT_A_DATE',
  'date-time': 'NOT_A_MOMENT',
  hour: 'NOT_AN_HOUR',
  email: 'NOT_AN_EMAIL',
};

/** Ajv's keyword in our own codes. A schema may name its own code for its pattern with `says`. */
function describe(error: ErrorObject): FieldError | null {
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return { code: params.missingProperty === 'limit' ? 'LIMIT_REQUIRED' : 'REQUIRED' };
    case 'additionalProperties':
      return { code: 'UNKNOWN_FIELD' };
    case 'type':
      return wrongType(String(params.type));
    case 'minLength':
      return params.limit === 1 ? { code: 'REQUIRED' } : { code: 'TOO_SHORT', params: { min: params.limit } };
    case 'maxLength':
      return { code: 'TOO_LONG', params: { max: params.limit } };
    case 'minimum':
      return { code: 'TOO_SMALL', params: { min: params.limit } };
    case 'maximum':
      return { code: 'TOO_LARGE', params: { max: params.limit } };
    case 'minItems':
      return { code: 'TOO_FEW', params: { min: params.limit } };
    case 'maxItems':
    case 'maxProperties':
      return { code: 'TOO_MANY', params: { max: params.limit } };
    case 'uniqueItems':
      return { code: 'NOT_UNIQUE' };
    case 'enum':
      return { code: 'NOT_A_CHOICE', params: { choices: params.allowedValues.join(', ') } };
    case 'format':
      return { code: formatCodes[params.format] ?? 'WRONG_FORM' };
    case 'pattern':
      return { code: (error.parentSchema?.says as FieldCode | undefined) ?? 'WRONG_FORM' };
    // Their branches were reported one by one; const stands for the members of a union of literals.
    case 'anyOf':
    case 'oneOf':
      return literals(error) ?? { code: 'WRONG_FORM' };
    case 'const':
    case 'if':
      return null;
    default:
      return { code: 'WRONG_FORM' };
  }
}

const typeCodes: Readonly<Record<string, FieldCode>> = {
  string: 'NOT_A_TEXT',
  integer: 'NOT_AN_INTEGER',
  number: 'NOT_A_NUMBER',
  boolean: 'NOT_A_BOOLEAN',
  array: 'NOT_A_LIST',
  object: 'NOT_AN_OBJECT',
};

/** null stands beside another type, which says what is wanted. */
function wrongType(type: string): FieldError | null {
  return type === 'null' ? null : { code: typeCodes[type] ?? 'WRONG_FORM' };
}

function literals(error: ErrorObject): FieldError | null {
  const branches: unknown = error.schema;
  if (!Array.isArray(branches)) return null;
  const values = branches.map((branch: { const?: unknown }) => branch.const);
  return values.every((value) => value !== undefined)
    ? { code: 'NOT_A_CHOICE', params: { choices: values.join(', ') } }
    : null;
}
