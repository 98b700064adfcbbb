/* @name takeOutgoingMail */
-- The next mail for a person that nobody is sending, for a minute; refused while the person moves.
with person as (
  select user_id from users where user_id = :userId! for key share
),
mail as (
  update outgoing_mails
  set sending_until = now() + interval '1 minute'
  where mail_id = (
    select mail_id
    from outgoing_mails
    where user_id = (select user_id from person) and (sending_until is null or sending_until < now())
    order by mail_id
    limit 1
    for update skip locked
  )
  returning mail_id, user_id, kind, address, details
)
select mail.mail_id, mail.user_id, mail.kind, mail.address, mail.details, users.locale, users.time_zone
from mail
join users on users.user_id = mail.user_id;

/* @name lookAgainForMails */
-- A mail that somebody took is to be sent again where they fail without saying so.
select
  graphile_worker.add_job(
    'send-mails',
    json_build_object('user_id', user_id),
    run_at => max(sending_until),
    job_key => 'send-mails ' || user_id
  ) is not null as "queued!"
from outgoing_mails
where user_id = :userId!
group by user_id;

/* @name giveBackOutgoingMail */
with person as (
  select user_id from users where user_id = :userId! for key share
)
update outgoing_mails set sending_until = null
from person
where outgoing_mails.mail_id = :mailId! and outgoing_mails.user_id = person.user_id;

/* @name deleteOutgoingMail */
with person as (
  select user_id from users where user_id = :userId! for key share
)
delete from outgoing_mails
using person
where outgoing_mails.mail_id = :mailId! and outgoing_mails.user_id = person.user_id;
