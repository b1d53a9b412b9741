-- A sheet is folded once: lists, statistics and findings read one row, and the folded state is kept beside it, once.

drop table statistics_sheet, findings_sheet;

alter table statistics_stay rename to sheet_stay;
alter table sheet_stay rename constraint statistics_stay_pkey to sheet_stay_pkey;
alter table findings_key rename to sheet_key;
alter table sheet_key rename constraint findings_key_pkey to sheet_key_pkey;
alter index findings_key_shared rename to sheet_key_shared;

truncate sheet, sheet_actor, sheet_stay, sheet_key;

create table folded_sheet (
    id            uuid           primary key,
    version       bigint         not null,
    drafted_at    timestamptz(3) not null,
    waiting_since timestamptz(3) not null,
    state         text           not null
);

comment on table folded_sheet is 'what the next events of a sheet are folded onto';
comment on column folded_sheet.state is 'JSON of the folded events; text because nobody searches in it';

-- compressing it costs more than writing it
alter table folded_sheet alter column state set storage external;

alter table sheet
    drop column approved_year,
    drop column approved_department,
    drop column state,
    alter column submitted drop default,
    alter column hidden_from drop default,
    add column twofold         boolean not null,
    add column department_unit text,
    add column stage_label     text,
    add column stage_position  int     not null,
    add column routed          boolean not null,
    add column ever_submitted  boolean not null,
    add column returns         int     not null,
    add column approved_year   int;

comment on column sheet.department is 'as printed on the sheet';
comment on column sheet.department_unit is 'the bureau above the unit in the register';
comment on column sheet.twofold is 'another row shows the sheet to others';
comment on column sheet.stage_position is 'of the stage in the chain, from 0; -1: it waits at none';
comment on column sheet.routed is 'the chain of the revision is fixed';
comment on column sheet.approved_year is 'of the revision in force, whatever is being drafted meanwhile';

create index sheet_by_year on sheet (region, fiscal_year, department);
create index sheet_by_approval on sheet (region, approved_year, unit) where approved_year is not null;

-- there is no projection of that name any more, and what was kept back for it is read again
delete from dead_letter_entry where processing_group in ('sheet', 'statistics', 'findings');
delete from token_entry where processor in ('statistics', 'findings');

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor = 'sheet';

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on folded_sheet to %I', name);
    end loop;
end
$$;
