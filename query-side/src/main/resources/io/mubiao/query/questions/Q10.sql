-- title: 代办决定
-- explanation: 代他人作出的全部决定，附委托的事件。委托当时不成立的见“没有委托的代办”。
-- basis: 财会〔2012〕21 号：内部授权审批控制
select array_remove(array[step.stream || '/' || step.version, offered.step], null) as steps,
       step.at as "时间", step.project as "项目名称", step.stage_label as "环节", step.name as "办理人",
       step.actor as "账号", step.on_behalf_of as "代何人办理"
from read_model.sheet_step step
join event_store.domain_event done on done.aggregate_id = step.stream and done.sequence_number = step.version - 1
left join lateral (
    select event.aggregate_id || '/' || (event.sequence_number + 1) as step
    from event_store.domain_event event
    where event.aggregate_id = 'deputies/' || step.region and event.payload_type = 'DeputyAppointed'
      and read_model.json_or_null(event.payload) ->> 'deputyship'
          = read_model.json_or_null(done.metadata) ->> 'deputyship') offered on true
where step.region = :region and step.at >= :from and step.at < :to and step.on_behalf_of is not null
  and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')
order by step.at desc, step.stream
