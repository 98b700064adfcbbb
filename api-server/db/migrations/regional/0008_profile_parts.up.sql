-- More that people tell of themselves, who may see which part of it, and how they want the hub to be.

alter table profiles
  add column work jsonb not null default '[]' check (jsonb_typeof(work) = 'array'),
  add column education jsonb not null default '[]' check (jsonb_typeof(education) = 'array'),
  add column links jsonb not null default '[]' check (jsonb_typeof(links) = 'array'),
  add column languages jsonb not null default '[]' check (jsonb_typeof(languages) = 'array'),
  add column contacts jsonb not null default '[]' check (jsonb_typeof(contacts) = 'array'),
  -- What the person has chosen; what is missing is as profile_visibility has it.
  add column visibility jsonb not null default '{}' check (jsonb_typeof(visibility) = 'object'),
  -- Whether they may be found by search engines.
  add column search_engines boolean not null default true;

alter table users
  add column theme text check (theme in ('light', 'dark', 'auto')),
  -- The name of an IANA time zone.
  add column time_zone text;

-- Rows that were on their way here when this ran come from a table without these columns.
update arriving_rows
set content = jsonb_build_object(
  'work', '[]'::jsonb, 'education', '[]'::jsonb, 'links', '[]'::jsonb, 'languages', '[]'::jsonb,
  'contacts', '[]'::jsonb, 'visibility', '{}'::jsonb, 'search_engines', true
) || content
where table_name = 'profiles';

-- Who sees each part of a profile: what its person has chosen, over the defaults.
create function profile_visibility(p_chosen jsonb)
returns jsonb
language sql
immutable
return '{
  "avatar": "everyone", "headline": "everyone", "bio": "everyone", "location": "everyone", "website": "everyone",
  "work": "everyone", "education": "everyone", "links": "everyone", "languages": "everyone", "contacts": "signed-in"
}'::jsonb || p_chosen;

-- Whether a part of a profile is seen by one of these audiences.
create function is_seen_by(p_chosen jsonb, p_part text, p_audiences text[])
returns boolean
language sql
immutable
return (profile_visibility(p_chosen) ->> p_part) = any (p_audiences);

-- What a person sees of their own profile beyond its columns of plain text.
create function own_parts(p_profile profiles)
returns jsonb
language sql
immutable
return jsonb_build_object(
  'work', p_profile.work,
  'education', p_profile.education,
  'links', p_profile.links,
  'languages', p_profile.languages,
  'contacts', p_profile.contacts,
  'visibility', profile_visibility(p_profile.visibility),
  'search_engines', p_profile.search_engines
);

-- The parts of a profile that these audiences see; null for those that they don't.
create function seen_parts(p_profile profiles, p_audiences text[])
returns jsonb
language sql
immutable
return jsonb_build_object(
  'avatar', case when is_seen_by(p_profile.visibility, 'avatar', p_audiences) then p_profile.avatar_version end,
  'headline', case when is_seen_by(p_profile.visibility, 'headline', p_audiences) then p_profile.headline end,
  'bio', case when is_seen_by(p_profile.visibility, 'bio', p_audiences) then p_profile.bio end,
  'location', case when is_seen_by(p_profile.visibility, 'location', p_audiences) then p_profile.location end,
  'website', case when is_seen_by(p_profile.visibility, 'website', p_audiences) then p_profile.website end,
  'work', case when is_seen_by(p_profile.visibility, 'work', p_audiences) then p_profile.work end,
  'education', case when is_seen_by(p_profile.visibility, 'education', p_audiences) then p_profile.education end,
  'links', case when is_seen_by(p_profile.visibility, 'links', p_audiences) then p_profile.links end,
  'languages', case when is_seen_by(p_profile.visibility, 'languages', p_audiences) then p_profile.languages end,
  'contacts', case when is_seen_by(p_profile.visibility, 'contacts', p_audiences) then p_profile.contacts end
);

grant execute on function
  profile_visibility(jsonb), is_seen_by(jsonb, text, text[]), own_parts(profiles), seen_parts(profiles, text[])
  to vetchium_app;
