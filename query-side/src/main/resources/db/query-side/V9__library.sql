-- The indicator library: what is in it, how it is found, and which sheets in force use what.

create table library_indicator (
    id          uuid   primary key,
    version     bigint not null,
    region      text   not null,
    unit        text,
    phase       text   not null,
    scope       text   not null,
    places      jsonb  not null,
    name_key    text   not null,
    spelling    text   not null,
    explanation text   not null,
    state       text   not null
);

comment on column library_indicator.unit is 'the unit that proposed it';
comment on column library_indicator.name_key is 'the name without blanks and in one width of its characters';
comment on column library_indicator.spelling is 'each character with its readings: 房|fang 屋|wu';
comment on column library_indicator.state is 'JSON of the folded events';

create index library_indicator_by_region on library_indicator (region, phase);

create table library_use (
    region   text   not null,
    name_key text   not null,
    sheet    uuid   not null,
    version  bigint not null,
    printed  text[] not null,
    primary key (region, name_key, sheet)
);

comment on table library_use is 'the names of indicators on the revision in force of each sheet';
comment on column library_use.version is 'the version of the sheet at which that revision was approved';
comment on column library_use.printed is 'the values beside the name, without blanks and in one width';

create index library_use_by_sheet on library_use (sheet);

insert into token_entry (processor, segment, claimed_at) values ('library', 0, '1970-01-01T00:00:00Z');

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on library_indicator, library_use to %I', name);
    end loop;
end
$$;
