import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Rule {
  readonly path: string;
  readonly id: string;
  /** What it says, in Indonesian. */
  readonly statement: string;
  readonly source: string;
}

/**
 * A rule file opens with what it is:
 *
 *     // Aturan IDN-4: Nilai pembatasan memenuhi aturan definisinya.
 *     // Sumber: FR-USER-004
 *
 * @throws Error that lists every rule file without that opening, without examples beside it, or with a taken id
 */
export function readRules(root: string): Rule[] {
  const modules = join(root, 'api/src/modules');
  const faults: string[] = [];
  const rules: Rule[] = [];
  for (const module of readdirSync(modules).sort()) {
    const folder = join(modules, module, 'rules');
    if (!existsSync(folder)) continue;
    const names = readdirSync(folder).sort();
    const examples = names.filter(isTest).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const name of names) {
      if (!name.endsWith('.ts') || isTest(name)) continue;
      const path = `api/src/modules/${module}/rules/${name}`;
      const rule = readRule(path, readFileSync(join(folder, name), 'utf8'));
      if (typeof rule === 'string') faults.push(rule);
      else rules.push(rule);
      if (!examples.some((text) => text.includes(`'./${name}'`)))
        faults.push(`${path}: no test beside it gives examples`);
    }
  }
  for (const { id, path } of rules)
    if (rules.some((other) => other.id === id && other.path < path)) faults.push(`${path}: ${id} is taken`);
  if (faults.length > 0)
    throw new Error(`Rules that are not in order:\n${faults.map((line) => `  ${line}`).join('\n')}`);
  return rules;
}

function isTest(name: string): boolean {
  return name.endsWith('.test.ts');
}

/** @returns the rule, or what is wrong with its opening */
export function readRule(path: string, text: string): Rule | string {
  const opening = /^(?:\/\/.*\n)+/.exec(text)?.[0].replace(/^\/\/ ?/gm, '') ?? '';
  const said = /^Aturan ([A-Z]{3,4}-\d{1,3}): ([\s\S]+?)\nSumber: ([\s\S]+?)\n?$/.exec(opening);
  if (!said?.[1] || !said[2] || !said[3])
    return `${path}: does not open with "// Aturan <id>: <statement>" and "// Sumber: <source>"`;
  return { path, id: said[1], statement: oneLine(said[2]), source: oneLine(said[3]) };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The page of all rules, for those who decide over them and do not read code. */
export function renderRules(root: string): string {
  const rules = readRules(root);
  const modules = [...new Set(rules.map(({ path }) => path.split('/')[3] ?? ''))];
  const sections = modules.map((module) => {
    const rows = rules
      .filter(({ path }) => path.split('/')[3] === module)
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
      .map(
        ({ id, statement, source, path }) =>
          `| ${id} | ${statement} | ${source} | [${path.split('/').at(-1)}](../${path}) |`,
      );
    return `## ${module}\n\n| Aturan | Bunyi | Sumber | Berkas |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `<!-- Dibuat oleh \`npm run gen\` dari berkas aturan. Jangan disunting. -->\n# Aturan\n\nSetiap aturan adalah satu berkas murni dengan contoh-contohnya di sampingnya.\n\n${sections.join('\n')}`;
}
