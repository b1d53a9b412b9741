-- Wrong passwords by account and address: they close an account to that address for a while, not to its owner elsewhere.
create table failed_sign_in (
    account  text        not null references account,
    address  text        not null,
    failures integer     not null,
    last_at  timestamptz not null,
    primary key (account, address)
);

create index failed_sign_in_by_age on failed_sign_in (last_at);

alter table credential drop column failures, drop column locked_until;

-- A browser with which the account signed in before. The cookie holds 256 random bits, the table only their digest.
create table known_device (
    token_digest text        not null,
    account      text        not null references account,
    failures     integer     not null default 0,
    last_used_at timestamptz not null,
    primary key (token_digest, account)
);

comment on column known_device.failures is 'wrong passwords in a row; a device with too many is forgotten';

create index known_device_by_account on known_device (account, last_used_at);
create index known_device_by_age on known_device (last_used_at);

grant select, insert, update, delete on failed_sign_in, known_device to mubiao_app, mubiao_identity;
