-- Which session a token was obtained with: no secret, since it stands in the events.

alter table sign_in add column id uuid not null unique default gen_random_uuid();

alter table code_grant add column credential text;

comment on column code_grant.credential is 'the session it was given to: with that session its code ends';

-- Who is proposed as an administrator and waits for a second one to confirm it.
alter table account add column admin_proposer text references account;
alter table account add column admin_proposed_at timestamptz;
alter table account add column was_admin boolean not null default false;

comment on column account.was_admin is 'has ever been an administrator: only a region that never had a second one makes it alone';

update account set was_admin = 'ADMIN' = any (roles);

create index account_by_admin_proposal on account (region) where admin_proposer is not null;

-- From where an account signed in: a place that is new is told to its owner.
create table sign_in_place (
    account  text        not null references account,
    address  text        not null,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    told     boolean     not null,
    primary key (account, address)
);

comment on column sign_in_place.told is 'false for the very first place: there is nothing to compare it with';

-- Up to when the owner of an account has seen the notices about it.
create table notice_mark (
    account text        primary key references account,
    seen_at timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_identity'] loop
        execute format('grant select, insert, update, delete on sign_in_place to %I', name);
        execute format('grant select, insert, update on notice_mark to %I', name);
    end loop;
end
$$;
