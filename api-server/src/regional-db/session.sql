/* @name findLivingSession */
select session_id from sessions where secret_hash = :secretHash! and expires_at > now();
