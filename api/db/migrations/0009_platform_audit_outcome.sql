-- The trail by its outcome, newest first: what was denied or failed is rare, and would otherwise be read out of all rows.
create index audit_logs_by_outcome on platform.audit_logs (tenant_id, outcome, created_at desc, id desc);
