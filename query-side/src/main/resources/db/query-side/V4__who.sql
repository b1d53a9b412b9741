-- Who is who: accounts with their roles, and the units they work in.

create table unit (
    id      text   primary key,
    name    text   not null,
    kind    text   not null,
    region  text   not null,
    parent  text,
    office  text,
    stream  text   not null unique,
    version bigint not null
);

create table account (
    id        text    primary key,
    name      text    not null,
    unit      text    not null,
    roles     text[]  not null,
    suspended boolean not null default false,
    stream    text    not null unique,
    version   bigint  not null
);

create index account_by_role on account using gin (roles);

insert into token_entry (processor, segment, claimed_at) values ('who', 0, '1970-01-01T00:00:00Z');

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on unit, account to %I', name);
    end loop;
end
$$;
