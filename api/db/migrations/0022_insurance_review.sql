-- Whom a client or a policy narrows asks for the claims of one provider; until now they were looked for among all of theirs.
create index claims_by_client_and_provider on insurance.claims (tenant_id, client_code, provider_code, treated_on, id);
create index claims_by_policy_and_provider on insurance.claims (tenant_id, policy_number, provider_code, treated_on, id);
-- What a provider has filed today, whenever the treatment was.
create index claims_by_filing on insurance.claims (tenant_id, provider_code, filed_at);
