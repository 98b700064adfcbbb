/* @name findPersonRows */
select row_key as "row_key!", content::text as "content!"
from person_rows(:table!, :key!, :userId!, :after, :limit!);

/* @name countPersonRows */
select table_name as "table_name!", row_count::int as "row_count!"
from count_person_rows(:tables!, :userId!);
