-- title: 代办决定
-- explanation: 代他人作出的全部决定。授权代办的事件未列出。
-- basis: 财会〔2012〕21 号：内部授权审批控制
select array[step.stream || '/' || step.version] as steps,
       step.at as "时间", step.project as "项目名称", step.stage_label as "环节", step.name as "办理人",
       step.actor as "账号", step.on_behalf_of as "代何人办理"
from read_model.sheet_step step
where step.region = :region and step.at >= :from and step.at < :to and step.on_behalf_of is not null
  and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')
order by step.at desc, step.stream
