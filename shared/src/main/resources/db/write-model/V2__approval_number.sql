-- Whose an approval number is and which sheets were approved under it: written in the transaction of the approval, which
-- it may refuse.

create table approval_number (
    region   text not null,
    number   text not null,
    approver text not null,
    primary key (region, number)
);

comment on column approval_number.number is 'without what printing varies, as ApprovalNumbers.plain writes it';

create table approval_number_use (
    region text not null,
    number text not null,
    sheet  uuid not null,
    primary key (region, number, sheet)
);

create temporary table approval on commit drop as
select global_index,
       metadata::json ->> 'region' as region,
       translate(regexp_replace(normalize(payload::json ->> 'approvalNumber', NFKC), '\s+', '', 'g'), '〔【(〕】)', '[[[]]]')
           as number,
       metadata::json ->> 'actor' as approver,
       aggregate_id::uuid as sheet
from event_store.domain_event
where payload_type = 'SheetApproved';

insert into approval_number
select distinct on (region, number) region, number, approver from approval order by region, number, global_index;

insert into approval_number_use
select distinct region, number, sheet from approval;

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_command'] loop
        execute format('grant select, insert on approval_number, approval_number_use to %I', name);
    end loop;
end
$$;
