-- Deadlines by stage. None is stored: what is late follows from the calendar when it is asked for, in the index alone.

alter table sheet
    add column clock_since  timestamptz(3),
    add column working_days int;

comment on column sheet.clock_since is 'when the time of the stage began to run; null: no time runs';
comment on column sheet.working_days is 'the term of the stage; null: the usual one';

-- no stage had a term of its own before; while the unit is asked to confirm an amendment, no time runs
update sheet set clock_since = waiting_since
where phase = 'IN_REVIEW' and (item::json ->> 'unconfirmed')::boolean is not true;

drop index sheet_in_review;
create index sheet_by_clock on sheet (region, clock_since)
    include (working_days, stage, unit, department_unit, department, fiscal_year, submitted, twofold, seen_by, hidden_from)
    where clock_since is not null;
