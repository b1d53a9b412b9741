-- title: 没有委托的代办
-- explanation: 代他人办理目标表，而按委托记录，办理人当时不是该人在该角色上的代理人：没有委托，未接受、未确认、未开始，已经撤销、失效、到期，或者委托人此后失去了该角色。正常情况下应当为空。结束后五秒之内仍在办理的不算。环节、单位和金额上限由校验程序核对，这里不核对。
-- basis: 财会〔2012〕21 号：内部授权审批控制；不得超越授权办理
with acting as (
    select *
    from jsonb_to_recordset((:deputies)::jsonb)
         as acting (principal text, deputy text, roles jsonb, offered timestamptz, since timestamptz, until timestamptz))
select array[step.stream || '/' || step.version] as steps,
       step.at as "时间", step.project as "项目名称", step.stage_label as "环节", step.name as "办理人",
       step.actor as "账号", step.on_behalf_of as "代何人办理", step.type as "事件代码"
from read_model.sheet_step step
where step.region = :region and step.at >= :from and step.at < :to and step.on_behalf_of is not null
  and not exists (
      select from acting
      where acting.principal = step.on_behalf_of and acting.deputy = step.actor and acting.roles @> to_jsonb(step.role)
        and step.at >= acting.since and step.at < acting.until + interval '5 seconds'
        and not exists (
            select from event_store.domain_event event
            where event.aggregate_id = 'account/' || acting.principal and event.payload_type = 'RoleRevoked'
              and read_model.json_or_null(event.payload) ->> 'role' = step.role
              and event.occurred_at >= acting.offered and event.occurred_at <= step.at - interval '5 seconds'))
order by step.at desc, step.stream
