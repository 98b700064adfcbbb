drop function end_sessions(uuid, uuid);
