-- What each account has read of its inbox. Notices follow from events and are made anew with the read models; that somebody
-- has read one does not, and is no event: nothing is decided on it.

create table inbox_read (
    account text           not null,
    event   bigint         not null,
    read_at timestamptz(3) not null,
    primary key (account, event)
);

comment on column inbox_read.event is 'position of the event that the notice tells of';
