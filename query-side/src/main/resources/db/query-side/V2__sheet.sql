-- Which sheets there are, whose turn it is, who may see them, and what each one is.

create table sheet (
    id            uuid           primary key,
    version       bigint         not null,
    region        text           not null,
    seen_by       text[]         not null,
    turn          text,
    barred        text[]         not null,
    phase         text           not null,
    fiscal_year   int            not null,
    department    text,
    search        text           not null,
    drafted_at    timestamptz(3) not null,
    waiting_since timestamptz(3) not null,
    item          text           not null,
    state         text           not null
);

comment on column sheet.seen_by is 'ROLE@unit or, for the whole region, ROLE@*';
comment on column sheet.turn is 'like seen_by: who has to act; null: nobody';
comment on column sheet.barred is 'accounts that separation of duties keeps from the present stage';
comment on column sheet.state is 'JSON of the folded events; text because nobody searches in it';

-- compressing it costs more than writing it
alter table sheet alter column state set storage external;

create index sheet_by_turn on sheet (turn, waiting_since, id);
create index sheet_by_age on sheet (region, drafted_at desc, id desc);
create index sheet_by_viewer on sheet using gin (seen_by);

create table sheet_actor (
    account text    not null,
    sheet   uuid    not null,
    decided boolean not null,
    primary key (account, sheet)
);

comment on column sheet_actor.decided is 'submitted, passed, returned, rejected or approved the sheet; false: acted otherwise';

insert into token_entry (processor, segment, claimed_at) values ('sheet', 0, '1970-01-01T00:00:00Z');

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on sheet, sheet_actor to %I', name);
    end loop;
end
$$;
