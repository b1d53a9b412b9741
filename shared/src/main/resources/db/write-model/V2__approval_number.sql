-- Which sheets were approved under which number: written in the transaction of the approval, which it may refuse.

create table approval_number (
    region   text not null,
    number   text not null,
    sheet    text not null,
    approver text not null,
    primary key (region, number, sheet)
);

comment on column approval_number.number is 'without what printing varies, as ApprovalNumbers.plain writes it';

insert into approval_number (region, number, sheet, approver)
select metadata::json ->> 'region',
       translate(regexp_replace(normalize(payload::json ->> 'approvalNumber', NFKC), '\s+', '', 'g'), '〔【(〕】)', '[[[]]]'),
       aggregate_id,
       metadata::json ->> 'actor'
from event_store.domain_event
where payload_type = 'SheetApproved'
order by global_index
on conflict do nothing;

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_command'] loop
        execute format('grant select, insert on approval_number to %I', name);
    end loop;
end
$$;
