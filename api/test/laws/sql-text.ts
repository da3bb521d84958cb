import ts from 'typescript';
import { arrows } from '../../../tools/check/arrows.ts';
import type { SourceFile } from './files.ts';
import { SCHEMAS } from './wall-lists.ts';

const MODULE = /^api\/src\/modules\/([^/]+)\/(.+)$/;
const SQL_FILE = /^(repository|queries)(\.ts$|\/)/;
const TABLE = new RegExp(`\\b(${SCHEMAS.join('|')})\\.[a-z_]+\\b`, 'g');
const WRITE = new RegExp(
  `\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy|lock\\s+table)\\s+(?:only\\s+)?(${SCHEMAS.join('|')})\\.`,
  'gi',
);
const STATEMENT =
  /^\s*(?:select\s[\s\S]*\bfrom\b|insert\s+into\b|update\s+\w+(?:\.\w+)?\s+set\b|delete\s+from\b|with\s+\w+\s+as\s*\(|merge\s+into\b|set\s+local\b)/i;
const BUILDERS_WRITE = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const BUILDERS_READ = new Set([
  'selectFrom',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'from',
  'using',
]);

/**
 * Arrows do not see SQL. So: of a module only repository and queries hold any, it writes its own schema alone, and
 * it reads only schemas along its arrows. The platform writes its own.
 * @returns one line per fault
 */
export function findSqlFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const inside = MODULE.exec(file.path);
    if (inside?.[1] && inside[2]) return moduleFaults(file, inside[1], inside[2]);
    return file.path.startsWith('api/src/platform/') ? foreignWrites(file, 'platform') : [];
  });
}

function moduleFaults(file: SourceFile, module: string, rest: string): string[] {
  const pieces = sqlPieces(file);
  if (!SQL_FILE.test(rest))
    return pieces.length > 0
      ? [`${file.path}:${pieces[0]?.line}: SQL outside of repository and queries`]
      : [];
  const near = new Set([module, 'platform', ...(arrows[module] ?? [])]);
  return [
    ...foreignWrites(file, module),
    ...pieces.flatMap(({ text, line }) =>
      [...text.matchAll(TABLE)]
        .filter(([, schema = '']) => !near.has(schema))
        .map(([name]) => `${file.path}:${line}: reads ${name} against the arrows`),
    ),
  ];
}

function foreignWrites(file: SourceFile, own: string): string[] {
  return sqlPieces(file).flatMap(({ text, line, writes }) => {
    const schemas = [...text.matchAll(WRITE)].map(([, schema = '']) => schema.toLowerCase());
    if (writes) schemas.push(text.split('.')[0] ?? '');
    return schemas
      .filter((schema) => schema !== own)
      .map((schema) => `${file.path}:${line}: writes to ${schema}`);
  });
}

interface Piece {
  readonly text: string;
  readonly line: number;
  /** A table's name in a builder's call that writes. */
  readonly writes: boolean;
}

/** Templates tagged `sql`, texts that read like a statement, and tables named to a query builder. */
function sqlPieces(file: SourceFile): Piece[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: Piece[] = [];
  const add = (node: ts.Node, text: string, writes = false) =>
    found.push({ text, writes, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^sql(\.|<|$)/.test(node.tag.getText()))
      add(node, node.template.getText().slice(1, -1));
    else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const name = node.expression.name.text;
      const table = node.arguments[0];
      if (
        (BUILDERS_WRITE.has(name) || BUILDERS_READ.has(name)) &&
        table &&
        ts.isStringLiteralLike(table) &&
        table.text.includes('.')
      )
        add(node, table.text, BUILDERS_WRITE.has(name));
    } else if (isText(node) && !ts.isTaggedTemplateExpression(node.parent) && STATEMENT.test(textOf(node)))
      add(node, textOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function textOf(node: ts.Node): string {
  return node.getText().slice(1, -1);
}
