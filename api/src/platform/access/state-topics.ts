/** Topics under which caches hear of changes. */
export const topics = {
  /** A person's status, epoch, sessions, roles or restrictions, in whatever tenant: key `user:<uuid>`. */
  user: 'user',
  /** A tenant's roles and their permissions: key `tenant:<id>`. */
  policy: 'policy',
  /** A tenant's state, modules or name: key `tenant:<id>`. */
  tenant: 'tenant',
} as const;
