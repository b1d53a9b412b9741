-- The access journal: who came, from where and with what, and what they did or were refused. Apart from the event store,
-- because it is not for ever and nothing is decided on it. A table per month, so that what is older than it must be kept
-- leaves as a whole and no row is ever deleted.

create sequence access_entry_id;

create table access_entry (
    id         bigint         not null default nextval('access_entry_id'),
    at         timestamptz(3) not null,
    action     text           not null,
    outcome    text           not null check (outcome in ('SUCCEEDED', 'REFUSED', 'FAILED')),
    reason     text,
    status     int            not null,
    account    text,
    name       text,
    unit       text,
    region     text,
    credential text,
    address    text           not null,
    node       text           not null,
    request_id text           not null,
    method     text           not null,
    path       text           not null,
    sheet      uuid,
    target     text,
    parameters text,
    primary key (at, id)
) partition by range (at);

comment on column access_entry.account is 'user name; of a refused sign-in what was typed, if it could be one';
comment on column access_entry.region is 'of the account; null where no account is known: the installation''s own';
comment on column access_entry.credential is 'session:<id> or key:<id>, as in the token';
comment on column access_entry.node is 'which program on which machine wrote it';
comment on column access_entry.path is 'the pattern of the address, never a text that somebody typed';
comment on column access_entry.parameters is 'JSON; only parameters that hold no free text';

create index access_entry_by_account on access_entry (account, at, id);
create index access_entry_by_address on access_entry (address, at, id);
create index access_entry_by_sheet on access_entry (sheet, at, id) where sheet is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the access journal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

-- Row triggers reach every month, also when a month is named itself.
create trigger access_entry_is_append_only
    before update or delete on access_entry
    for each row execute function refuse_change();

create trigger access_entry_is_not_emptied
    before truncate on access_entry
    for each statement execute function refuse_change();

-- The table of the month that begins then, unless there is one.
create function add_month(month timestamp) returns void language plpgsql set search_path = journal, pg_temp as $$
declare
    name text := 'access_entry_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        execute format('create table %I partition of access_entry for values from (%L) to (%L)', name,
                       month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        perform protect(name);
    end if;
end
$$;

-- Row triggers come along by themselves; all are to fire also in sessions that play a replica.
create function protect(name text) returns void language plpgsql set search_path = journal, pg_temp as $$
begin
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                   name || '_is_not_emptied', name);
    execute format('alter table %I enable always trigger %I', name, name || '_is_not_emptied');
    execute format('alter table %I enable always trigger access_entry_is_append_only', name);
end
$$;

-- What has no month goes into a table of its own: what a restore brings back.
create function add_rest() returns void language plpgsql set search_path = journal, pg_temp as $$
begin
    create table access_entry_rest partition of access_entry default;
    perform protect('access_entry_rest');
end
$$;

-- The tables of the months from the last one to a year ahead, and of what has none yet. Run by the owner, at each start
-- and every day.
create function prepare_months() returns void language plpgsql set search_path = journal, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('journal months'));
    if exists (select from access_entry_rest) then
        alter table access_entry detach partition access_entry_rest;
        perform add_month(month)
        from (select distinct date_trunc('month', at at time zone 'UTC') as month from access_entry_rest) as rest;
        insert into access_entry select * from access_entry_rest;
        drop table access_entry_rest;
        perform add_rest();
    end if;
    perform add_month(month)
    from generate_series(date_trunc('month', now() at time zone 'UTC') - interval '1 month',
                         date_trunc('month', now() at time zone 'UTC') + interval '12 months',
                         interval '1 month') as month;
end
$$;

-- Drops the months that lie as a whole further back than they must be kept; answers how many. Run by the owner, daily.
create function expire(keep interval) returns int language plpgsql set search_path = journal, pg_temp as $$
declare
    month   text;
    dropped int := 0;
begin
    if now() - keep > now() - interval '6 months' then
        raise exception 'the access journal is kept for six months at least (网络安全法 §21)'
            using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_xact_lock(hashtext('journal months'));
    for month in
        select part.relname from pg_inherits
        join pg_class part on part.oid = pg_inherits.inhrelid
        where pg_inherits.inhparent = 'access_entry'::regclass
          -- in this order: other tables have names that are no months
          and case when part.relname ~ '^access_entry_\d{4}_\d{2}$'
                   then to_date(right(part.relname, 7), 'YYYY_MM') + interval '1 month'
                        <= (now() - keep) at time zone 'UTC'
              end
    loop
        execute format('drop table %I', month);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke execute on function add_month(timestamp), protect(text), add_rest(), prepare_months(), expire(interval)
    from public;

select add_rest();
select prepare_months();

alter table access_entry enable always trigger access_entry_is_not_emptied;
