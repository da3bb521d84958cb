/** A JSON schema as the OpenAPI document has it. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Where in a value an id may stand: the path of keys, and what kind of id fits. */
export interface Slot {
  readonly path: readonly string[];
  readonly kind: 'uuid' | 'number' | 'text';
}

/** Texts of every form that the product asks for, tried against a pattern one after another. */
const FORMS = [
  'PERAN_UJI',
  'Uji coba',
  'uji-coba',
  'uji.coba.id',
  '+6281234567890',
  '3174012345670001',
  '2026-11',
  '2026',
  'NAMA=nilai',
  '123456',
  'a1b2',
  'C789',
  'POL123',
  'M00001',
  'J06.9',
  'INV/2026/11/0001',
];

/** The price list is public and nobody's: the number of a tenant is that of a plan too. */
const PUBLIC_NUMBER = /^(primary_)?plan_id$/;

/** Every place of a value of this schema where an id could stand. */
export function slotsOf(schema: Schema, path: readonly string[] = []): Slot[] {
  if (schema.anyOf) return schema.anyOf.flatMap((branch) => slotsOf(branch, path)).slice(0, 1);
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, part]) => slotsOf(part, [...path, name]));
  if (schema.type === 'array' && schema.items) return slotsOf(schema.items, [...path, '0']);
  if (schema.type === 'string' && schema.format === 'uuid') return [{ path, kind: 'uuid' }];
  if (schema.type === 'integer' && (path.at(-1) ?? '').endsWith('id'))
    return PUBLIC_NUMBER.test(path.at(-1) ?? '') ? [] : [{ path, kind: 'number' }];
  // Only where an id is meant: a name that somebody gives themselves comes back to them as they wrote it.
  const free =
    schema.type === 'string' && !schema.format && !schema.pattern && /(id|key)$/.test(path.at(-1) ?? '');
  return free && (schema.maxLength ?? 0) >= 36 ? [{ path, kind: 'text' }] : [];
}

/** A value that fits the schema, with `id` at `slot`. @param mark makes texts of this value unlike all before */
export function sample(
  schema: Schema,
  mark: string,
  slot: Slot | null,
  id: unknown,
  path: readonly string[] = [],
): unknown {
  if (slot && slot.path.length === path.length && slot.path.every((key, i) => key === path[i])) return id;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) {
    const branch = schema.anyOf.find((one) => one.type !== 'null') ?? schema.anyOf[0];
    return sample(branch as Schema, mark, slot, id, path);
  }
  if (schema.properties) {
    const wanted = Object.entries(schema.properties).filter(
      ([name]) => schema.required?.includes(name) || slot?.path[path.length] === name,
    );
    return Object.fromEntries(
      wanted.map(([name, part]) => [name, sample(part, mark, slot, id, [...path, name])]),
    );
  }
  if (schema.type === 'array')
    return schema.items ? [sample(schema.items, mark, slot, id, [...path, '0'])] : [];
  return scalar(schema, mark);
}

function scalar(schema: Schema, mark: string): unknown {
  switch (schema.type) {
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'object':
      return {};
    case 'string':
      return textOf(schema, mark);
    default:
      return null;
  }
}

function textOf(schema: Schema, mark: string): string {
  switch (schema.format) {
    case 'uuid':
      return UNKNOWN_ID;
    case 'email':
      return `${mark}@uji.example`;
    case 'date':
      return '2026-11-21';
    case 'date-time':
      return '2026-11-21T08:00:00Z';
    case 'hour':
      return '08:00';
  }
  const { pattern } = schema;
  if (pattern) return FORMS.find((form) => new RegExp(pattern, 'u').test(form)) ?? mark;
  return mark.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength ?? 100);
}

/** Ids of nothing at all: what others' ids have to be answered like. */
export const UNKNOWN_ID = '019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa';
export const UNKNOWN_NUMBER = 2_000_000_000;
