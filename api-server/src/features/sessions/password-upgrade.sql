/* @name replaceHash */
-- Only the hash that was verified: a password that was changed meanwhile stands.
with person as (
  select user_id from users where user_id = :userId! for key share
)
update credentials
set password_hash = :upgraded!
from person
where credentials.user_id = person.user_id and credentials.password_hash = :verified!;
