-- Who outside the house confirms checkpoints, decision 40. Their signatures are in the table signature, their time-stamps in
-- anchor; here is how far each witness is.

create table witness (
    name text        primary key,
    size bigint      not null,
    at   timestamptz not null
);

comment on table witness is 'the newest checkpoint that each has signed; what proves it is in signature';
