import ts from 'typescript';
import { isTest, type SourceFile } from './files.ts';

const FILE_LINES = 300;
const TEST_LINES = 500;
const FUNCTION_LINES = 60;
/** Where the environment may be read: the one schema, and what runs before or beside the product. */
const ENVIRONMENT =
  /^(api\/src\/platform\/config\/|api\/test\/|(tools|bench|e2e|ops)\/|web\/(scripts\/|vite|vitest))/;

const TESTED = /^(api\/test|e2e|bench)\/|\.(test|spec)\.tsx?$/;

/** @returns one line per budget that a file of code exceeds, and per thing that no file may hold */
export function findBudgetFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...lineFaults(file), ...textFaults(file), ...treeFaults(file)]);
}

function lineFaults({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  const limit = isTest(path) ? TEST_LINES : FILE_LINES;
  return lines > limit ? [`${path}: ${lines} lines, ${limit} are allowed`] : [];
}

/** The laws themselves name what they forbid. */
const LAWS = /^api\/test\/laws\//;

function textFaults({ path, text }: SourceFile): string[] {
  const faults: string[] = [];
  if (LAWS.test(path)) return faults;
  for (const [index, line] of text.split('\n').entries()) {
    const at = `${path}:${index + 1}`;
    if (
      /\bbiome-ignore\b/.test(line) &&
      !/biome-ignore(?:-\w+)?\s+[\w/]+(?:\s*\([^)]*\))?:\s*\S.{9,}/.test(line)
    )
      faults.push(`${at}: a suppression without a reason`);
    if (/@ts-(ignore|nocheck)\b/.test(line)) faults.push(`${at}: @ts-ignore`);
    if (/@ts-expect-error\b/.test(line) && !/@ts-expect-error:?\s+\S.{9,}/.test(line))
      faults.push(`${at}: a suppression without a reason`);
    if (/\b(TODO|FIXME|XXX)\b/.test(line)) faults.push(`${at}: unfinished work`);
  }
  return faults;
}

function treeFaults({ path, text }: SourceFile): string[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const faults: string[] = [];
  const line = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    const at = `${path}:${line(node.getStart())}`;
    if (!isTest(path) && isFunction(node) && node.body) {
      const lines = line(node.end) - line(node.getStart()) + 1;
      if (lines > FUNCTION_LINES)
        faults.push(`${at}: a function of ${lines} lines, ${FUNCTION_LINES} are allowed`);
    }
    // Tests read answers of every shape; there the linter asks for the reason.
    if (node.kind === ts.SyntaxKind.AnyKeyword && !TESTED.test(path)) faults.push(`${at}: any`);
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' && !ENVIRONMENT.test(path))
      faults.push(`${at}: process.env outside of platform/config`);
    if (
      isTest(path) &&
      ts.isPropertyAccessExpression(node) &&
      /^(it|test|describe)\.(skip|only|todo|fails)$/.test(node.getText())
    )
      faults.push(`${at}: a test that does not run`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}
