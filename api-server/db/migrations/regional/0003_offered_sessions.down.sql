delete from sessions where not is_proven;
alter table sessions drop column is_proven;
