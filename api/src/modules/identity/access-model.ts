/**
 * The policy language (Casbin, RBAC with domains). A line grants a role, in one tenant, an action on an object;
 * `*` stands for every object or every action. There is no line that denies: what no line grants is refused.
 */
export const accessModel = `
[request_definition]
r = sub, dom, obj, act

[policy_definition]
p = sub, dom, obj, act

[role_definition]
g = _, _, _

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = g(r.sub, p.sub, r.dom) && r.dom == p.dom && (p.obj == "*" || r.obj == p.obj) && (p.act == "*" || r.act == p.act)
`;
