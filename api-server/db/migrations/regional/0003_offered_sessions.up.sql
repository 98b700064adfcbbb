-- A log-in that crosses regions is one round trip: the session is written in the same statement that reads the
-- password's hash, and its secret is told to nobody before the password is proven. One that is not proven soon
-- after ends by itself.
alter table sessions add column is_proven boolean not null default true;
