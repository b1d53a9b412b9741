-- Keys with which the metadata of events says where requests came from: one for each account and year. Apart from the events,
-- because an event is for ever and this is not: without its key a value can never be read again, and no event has changed.

create table shred_key (
    account      text        not null,
    year         int         not null,
    key          bytea       check (octet_length(key) = 32),
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    primary key (account, year),
    check ((key is null) = (destroyed_at is not null))
);

comment on column shred_key.account is 'the actor in the metadata of the events; no reference, for accounts are kept elsewhere';
comment on column shred_key.year is 'of the events, as the calendar of China has it';

-- What is destroyed stays destroyed.
create function refuse_return() returns trigger language plpgsql as $$
begin
    raise exception 'a destroyed key does not come back' using errcode = 'insufficient_privilege';
end
$$;

create trigger shred_key_stays_destroyed
    before update on shred_key
    for each row when (old.key is null) execute function refuse_return();
