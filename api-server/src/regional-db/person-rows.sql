/* @name findPersonRows */
select row_key as "row_key!", content::text as "content!"
from person_rows(:table!, :key!, :userId!, :after, :limit!, '{}');

/* @name findPersonPage */
-- A page as one text: a string for every row would be most of what a long export costs.
select
  count(*)::int as "row_count!",
  (array_agg(row_key order by row_key desc))[1] as last_key,
  string_agg(content::text, :separator! order by row_key) as content
from person_rows(:table!, :key!, :userId!, :after, :limit!, :without!);

/* @name countPersonRows */
select table_name as "table_name!", row_count::int as "row_count!"
from count_person_rows(:tables!, :userId!);
