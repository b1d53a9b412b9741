-- How these read models are made, or were made, from the events while others answered. Without a row: as events came.

create table rebuild (
    single     boolean        primary key default true check (single),
    program    text           not null,
    started_by text           not null,
    reason     text           not null,
    started_at timestamptz(3) not null default now(),
    phase      text           not null,
    position   bigint         not null,
    token      text           not null,
    events     bigint         not null,
    ended_at   timestamptz(3),
    failure    text
);

comment on column rebuild.program is 'the version that makes them; processes of another one leave them alone';
comment on column rebuild.position is 'up to it, streams are loaded as a whole; what came later is followed';
comment on column rebuild.token is 'JSON: the position, and the gaps before it that may be filled yet';
comment on column rebuild.events is 'how many there are up to the position';

create table rebuild_slice (
    number      int    primary key,
    from_stream text,
    to_stream   text,
    events      bigint not null default 0,
    loaded_at   timestamptz(3)
);

comment on table rebuild_slice is 'the streams from one on and before another, loaded in one transaction';
comment on column rebuild_slice.events is 'how many were loaded';

create table rebuild_index (
    number     int     primary key,
    statement  text    not null,
    made_at    timestamptz(3)
);

comment on table rebuild_index is 'the keys and indexes that were taken off and are put on again when all is loaded';

create table rebuild_parity (
    model    text   primary key,
    old_rows bigint not null,
    new_rows bigint not null,
    only_old bigint not null,
    only_new bigint not null,
    examples text   not null
);

comment on table rebuild_parity is 'each table held against the one that answered until then, row by row';
comment on column rebuild_parity.examples is 'JSON: some of the rows that only one of the two has';

create table operation (
    single   boolean primary key default true check (single),
    position bigint  not null
);

comment on table operation is 'up to which position of the event store is done what administrators asked for';

-- what was asked of earlier read models is not done again
insert into operation (position) select coalesce(max(global_index), 0) from event_store.domain_event;

create table letter_set_aside (
    projection text           not null,
    stream     text           not null,
    reason     text           not null,
    set_by     text           not null,
    set_at     timestamptz(3) not null,
    primary key (projection, stream)
);

comment on table letter_set_aside is 'the dead letters that somebody decided to do without; they are no alarm any more';

do $$
declare
    model text;
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        foreach model in array array ['rebuild', 'rebuild_slice', 'rebuild_index', 'rebuild_parity', 'operation',
                                    'letter_set_aside'] loop
            execute format('grant select, insert, update, delete on %I to %I', model, name);
        end loop;
    end loop;
end
$$;
