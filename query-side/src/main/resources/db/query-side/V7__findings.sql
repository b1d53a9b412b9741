-- Which sheets have something in common, for the rules that look at several of them.

create table findings_sheet (
    id            uuid           primary key,
    version       bigint         not null,
    region        text           not null,
    unit          text           not null,
    department    text,
    fiscal_year   int            not null,
    phase         text           not null,
    seen_by       text[]         not null,
    drafted_at    timestamptz(3) not null,
    waiting_since timestamptz(3) not null,
    state         text           not null
);

comment on column findings_sheet.state is 'JSON of the folded events';

alter table findings_sheet alter column state set storage external;

create index findings_sheet_by_document on findings_sheet (region, fiscal_year, department);

create table findings_key (
    sheet  uuid  not null,
    region text  not null,
    code   text  not null,
    key    bytea not null,
    primary key (sheet, key)
);

comment on column findings_key.code is 'the rule that asks for it';
comment on column findings_key.key is 'SHA-256 of what the sheet has, as the rule sets of its events'' days read it';

create index findings_key_shared on findings_key (region, key, sheet);

insert into token_entry (processor, segment, claimed_at) values ('findings', 0, '1970-01-01T00:00:00Z');

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on findings_sheet, findings_key to %I', name);
    end loop;
end
$$;
