drop table rate_limits;
alter table outgoing_mails drop column details;
drop index audit_events_created_at_idx;
alter table audit_events drop column details;
drop table passkeys, recovery_codes, totp_factors, password_resets, known_devices;
alter table sessions drop column proven_at;
