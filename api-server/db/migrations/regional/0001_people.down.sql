drop table audit_events;
drop table claim_fates;
drop table pending_signups;
drop table sessions;
drop table avatars;
drop table profiles;
drop table credentials;
drop table users;
