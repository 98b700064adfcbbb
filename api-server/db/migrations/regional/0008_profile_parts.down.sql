drop function seen_parts(profiles, text[]);
drop function own_parts(profiles);
drop function is_seen_by(jsonb, text, text[]);
drop function profile_visibility(jsonb);
alter table users drop column time_zone, drop column theme;
alter table profiles
  drop column search_engines, drop column visibility, drop column contacts, drop column languages, drop column links,
  drop column education, drop column work;
