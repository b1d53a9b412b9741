-- title: 授权后不久即作决定；没有授权的决定
-- explanation: 刚被授予角色（包括新建账号时授予的）就以该角色作出的决定；以及按授权记录，办理人当时没有该角色的决定。代办的决定见“代办决定”。
-- basis: 财会〔2012〕21 号：内部授权审批控制
-- parameter: hours 24 授权后不超过（小时）
with decided as (
    select step.*
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.at < :to and step.on_behalf_of is null
      and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')),
judged as (
    select decided.*, authority.type as authority, authority.at as authorised_at, authority.step as authority_step
    from decided
    left join lateral (
        select event.payload_type as type, event.occurred_at as at,
               event.aggregate_id || '/' || (event.sequence_number + 1) as step
        from event_store.domain_event event
        cross join lateral (select read_model.json_or_null(event.payload) as json) payload
        where event.aggregate_id = 'account/' || decided.actor and event.occurred_at <= decided.at
          and (event.payload_type = 'AccountCreated' and payload.json -> 'roles' @> to_jsonb(decided.role)
               or event.payload_type in ('RoleGranted', 'RoleRevoked') and payload.json ->> 'role' = decided.role)
        order by event.sequence_number desc limit 1) authority on true)
select case when authority_step is null then array[stream || '/' || version]
            else array[stream || '/' || version, authority_step] end as steps,
       at as "时间", project as "项目名称", stage_label as "环节", name as "办理人", actor as "账号",
       case when authority in ('RoleGranted', 'AccountCreated') then '授权后不久' else '没有授权' end as "情形",
       case when authority in ('RoleGranted', 'AccountCreated') then authorised_at end as "授权时间"
from judged
where authority is null or authority = 'RoleRevoked'
   or authority in ('RoleGranted', 'AccountCreated') and at - authorised_at <= make_interval(hours => :hours)
order by at desc, stream
