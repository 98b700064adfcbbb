drop function settle_claim (uuid, text);
drop function release_names (text, text[]);
drop function reserve_names (uuid, uuid, text, integer, interval, text[], text[]);
drop table names;
drop table claims;
drop table users;
