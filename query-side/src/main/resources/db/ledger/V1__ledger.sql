-- Evidence about the event store, decision 35. Not a read model: checkpoints that were signed cannot be made again.

create table tile (
    level          smallint not null,
    number         bigint   not null,
    hashes         bytea    not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    first_position bigint,
    last_position  bigint,
    primary key (level, number)
);

comment on table tile is 'up to 256 hashes; level 0: of events, each higher one: of the full tiles below';
comment on column tile.first_position is 'in the event store, of its first event; level 0 only';

-- hashes cannot be compressed
alter table tile alter column hashes set storage external;
create index tile_by_position on tile (first_position) where level = 0;

create table checkpoint (
    size            bigint      primary key check (size >= 0),
    root            bytea       not null,
    sealed_position bigint      not null,
    body            text        not null,
    signed_at       timestamptz not null default now(),
    first_event_at  timestamptz,
    last_event_at   timestamptz
);

comment on column checkpoint.sealed_position is 'at or below it the store is decided for ever: a later row there is an intrusion';

-- Deferred, so that a backup can be played back table by table.
create table signature (
    size bigint      not null references checkpoint deferrable initially deferred,
    key  text        not null,
    line text        not null,
    at   timestamptz not null default now(),
    primary key (size, key)
);

-- Public halves, so that a process without them can hand them out. Nobody should trust a key for being here.
create table public_key (
    vkey      text   primary key,
    from_size bigint not null
);

create table anchor (
    size  bigint      not null references checkpoint deferrable initially deferred,
    kind  text        not null,
    token bytea       not null,
    at    timestamptz not null default now(),
    primary key (size, kind, at)
);

create table finding (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default now(),
    code     text        not null,
    position bigint,
    detail   text        not null
);

-- The guards stop accidents. Who owns the database can remove them, and is found out by what others keep.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create function refuse_other_hashes() returns trigger language plpgsql as $$
begin
    if (new.level, new.number) is distinct from (old.level, old.number)
            or new.first_position is distinct from old.first_position
            or octet_length(old.hashes) = 8192
            or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes then
        raise exception 'a tile only grows: % refused', tg_op using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array ['checkpoint', 'signature', 'public_key', 'anchor', 'finding'] loop
        execute format('create trigger %1$I_is_append_only before update or delete or truncate on %1$I'
            ' for each statement execute function refuse_change()', name);
        execute format('alter table %1$I enable always trigger %1$I_is_append_only', name);
    end loop;
end
$$;

create trigger tile_is_not_removed before delete or truncate on tile
    for each statement execute function refuse_change();
create trigger tile_only_grows before update on tile
    for each row execute function refuse_other_hashes();
alter table tile enable always trigger tile_is_not_removed;
alter table tile enable always trigger tile_only_grows;
