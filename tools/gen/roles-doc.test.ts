import { describe, expect, it } from 'vitest';
import { allModules } from '../../api/src/all-modules.ts';
import { renderRoles } from './roles-doc.ts';

const roles = new Set(allModules.flatMap((module) => module.roles.map((role) => role.name)));

describe('the table of roles and permissions', () => {
  it('FR-ROLE-003 has a row for every built-in role and every permission', () => {
    const text = renderRoles();
    for (const name of roles) expect(text).toContain(`| ${name} |`);
    for (const { name } of allModules.flatMap((module) => module.permissions))
      expect(text).toContain(`| \`${name}\` |`);
  });

  it('FR-ROLE-003 marks exactly what the matrices give', () => {
    const marks = [...renderRoles().matchAll(/✓/g)].length;
    const given = allModules.flatMap((module) => Object.values(module.matrix).flat());
    expect(marks).toBe(given.length);
  });

  it('FR-RBAC-001 no matrix names a role or a permission that nobody declares', () => {
    for (const { matrix, permissions } of allModules) {
      const own = new Set(permissions.map((permission) => permission.name));
      for (const [role, names] of Object.entries(matrix)) {
        expect(roles).toContain(role);
        for (const name of names) expect(own).toContain(name);
      }
    }
  });
});
