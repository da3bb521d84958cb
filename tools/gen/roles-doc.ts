import { allModules } from '../../api/src/all-modules.ts';

/** The page of built-in roles × permissions, from the matrices of all modules: for those who decide who may do what. */
export function renderRoles(): string {
  const roles = allModules.flatMap((module) => module.roles);
  const sections = allModules
    .filter((module) => module.permissions.length > 0)
    .map((module) => {
      const held = new Map(roles.map(({ name }) => [name, new Set(module.matrix[name] ?? [])]));
      const columns = roles.filter(({ name }) => (held.get(name)?.size ?? 0) > 0);
      const header = `| Izin | Artinya | ${columns.map(({ name }) => name).join(' | ')} |`;
      const line = `|---|---|${columns.map(() => ':-:|').join('')}`;
      const rows = module.permissions.map(({ name, words }) => {
        const cells = columns.map((role) => (held.get(role.name)?.has(name) ? '✓' : ''));
        return `| \`${name}\` | ${words.id} | ${cells.join(' | ')} |`;
      });
      return `## ${module.code}\n\n${[header, line, ...rows].join('\n')}\n`;
    });
  const list = roles.map(
    ({ name, words, allowedUserTypes }) => `| ${name} | ${words.id} | ${allowedUserTypes.join(', ')} |`,
  );
  return `<!-- Dibuat oleh \`npm run gen\` dari izin dan matriks setiap modul. Jangan disunting. -->
# Peran

Setiap lembaga mendapat salinan peran bawaan ini. Izinnya boleh diubah lembaga; namanya tidak, dan peran itu tidak dapat dihapus. Peran yang tidak muncul di sebuah tabel tidak memegang izin modul itu.

| Peran | Untuk apa | Tipe pengguna |
|---|---|---|
${list.join('\n')}

${sections.join('\n')}`;
}
