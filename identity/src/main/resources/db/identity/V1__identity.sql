-- Who may call. Units, accounts and keys follow their events in the events' own transaction; secrets are only here.

create table unit (
    id      text   primary key,
    name    text   not null,
    kind    text   not null,
    region  text   not null,
    parent  text   references unit,
    office  text   references unit,
    version bigint not null
);

create table account (
    id      text   primary key,
    name    text   not null,
    unit    text   not null references unit,
    region  text   not null,
    roles   text[] not null,
    status  text   not null check (status in ('ACTIVE', 'SUSPENDED')),
    version bigint not null
);

create table credential (
    account      text        primary key references account,
    hash         text        not null,
    must_change  boolean     not null,
    failures     integer     not null default 0,
    locked_until timestamptz
);

comment on column credential.must_change is 'a one-time password: good for choosing another and nothing else';

create table api_key (
    id          text        primary key,
    account     text        not null references account,
    label       text        not null,
    secret_hash text,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);

comment on column api_key.secret_hash is 'null when rebuilt from the events: such a key obtains nothing';

create index api_key_by_account on api_key (account, id);

-- A browser that somebody signed in with. The cookie holds 256 random bits, the table only their digest.
create table sign_in (
    token_digest text        primary key,
    account      text        not null references account,
    expires_at   timestamptz not null
);

create index sign_in_by_account on sign_in (account);
create index sign_in_by_expiry on sign_in (expires_at);

-- An authorization code on its way to the browser; afterwards, what signing out must recognise. Digests only.
create table code_grant (
    id              text        primary key,
    account         text        not null references account,
    code_digest     text        not null unique,
    issued_at       timestamptz not null,
    code_expires_at timestamptz not null,
    redeemed        boolean     not null,
    client          text        not null,
    redirect_uri    text        not null,
    scopes          text[]      not null,
    code_challenge  text        not null,
    nonce           text,
    id_token_digest text        unique,
    expires_at      timestamptz not null
);

create index code_grant_by_expiry on code_grant (expires_at);

create table signing_key (
    kid        text        primary key,
    jwk        text        not null,
    created_at timestamptz not null default now(),
    retired_at timestamptz
);

comment on column signing_key.jwk is 'the private key until it retires, then only the public one';

create unique index signing_key_in_use on signing_key ((true)) where retired_at is null;

-- How this installation was first started: one row.
create table installation (
    single             boolean primary key default true check (single),
    demo_password_hash text
);

comment on column installation.demo_password_hash is 'null: no demo, and never to become one';

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_identity'] loop
        execute format('grant usage on schema identity to %I', name);
        execute format('grant select, insert, update on unit, account, credential, api_key, installation to %I', name);
        execute format('grant select, insert, delete on sign_in to %I', name);
        execute format('grant select, insert, update, delete on code_grant, signing_key to %I', name);
    end loop;
end
$$;
