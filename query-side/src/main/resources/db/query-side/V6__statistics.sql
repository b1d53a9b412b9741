-- How many sheets stand where, for how much, and how long each stage took.

create table statistics_sheet (
    id              uuid           primary key,
    version         bigint         not null,
    region          text           not null,
    unit            text           not null,
    department_unit text,
    department      text,
    fiscal_year     int            not null,
    project         text,
    amount          numeric(15, 2),
    phase           text           not null,
    stage           text,
    stage_label     text,
    stage_position  int            not null,
    submitted       boolean        not null,
    returns         int            not null,
    seen_by         text[]         not null,
    drafted_at      timestamptz(3) not null,
    waiting_since   timestamptz(3) not null,
    state           text           not null
);

comment on column statistics_sheet.department is 'as printed on the sheet';
comment on column statistics_sheet.department_unit is 'the bureau above the unit in the register';
comment on column statistics_sheet.submitted is 'ever';
comment on column statistics_sheet.state is 'JSON of the folded events';

alter table statistics_sheet alter column state set storage external;

create index statistics_sheet_by_year on statistics_sheet (region, fiscal_year);
create index statistics_sheet_by_unit on statistics_sheet (unit);

create table statistics_stay (
    sheet      uuid           not null,
    version    bigint         not null,
    stage      text           not null,
    label      text           not null,
    position   int            not null,
    arrived_at timestamptz(3) not null,
    decided_at timestamptz(3) not null,
    primary key (sheet, version)
);

comment on table statistics_stay is 'how long a sheet lay at a stage before it was passed, returned, rejected or approved';
comment on column statistics_stay.version is 'of the deciding event';

insert into token_entry (processor, segment, claimed_at) values ('statistics', 0, '1970-01-01T00:00:00Z');

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on statistics_sheet, statistics_stay to %I', name);
    end loop;
end
$$;
