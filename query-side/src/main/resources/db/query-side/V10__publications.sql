-- By what approved sheets are found: what their revision in force says, whatever is being drafted meanwhile.

alter table sheet
    add column approved_year int
        generated always as ((state::json #>> '{inForce,content,fiscalYear}')::int) stored,
    add column approved_department text
        generated always as (state::json #>> '{inForce,content,department}') stored;

create index sheet_by_approval on sheet (region, approved_year, approved_department)
    where approved_year is not null;
