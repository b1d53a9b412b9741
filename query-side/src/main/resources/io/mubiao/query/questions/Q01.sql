-- title: 到件后很快就作出决定
-- explanation: 目标表到达某一环节后，在限定的秒数内就被通过、退回、不予通过或批复。五秒之内办理了几张表的标明为批量。
-- basis: 财会〔2012〕21 号：内部授权审批控制；审核应当逐项进行
-- parameter: seconds 120 到件后不足（秒）
select array[step.stream || '/' || step.version] as steps,
       step.at as "时间", step.project as "项目名称", step.stage_label as "环节", step.name as "办理人",
       case step.type when 'SheetPassed' then '通过' when 'SheetReturned' then '退回'
                      when 'SheetRejected' then '不予通过' else '批复' end as "决定",
       extract(epoch from step.at - step.arrived_at)::bigint as "到件后（秒）",
       case when exists (select from read_model.sheet_step other
                         where other.region = step.region and other.actor = step.actor
                           and other.at between step.at - interval '5 seconds' and step.at + interval '5 seconds'
                           and other.type = step.type and other.stream <> step.stream)
            then '批量' else '单张' end as "办理方式"
from read_model.sheet_step step
where step.region = :region and step.at >= :from and step.at < :to
  and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')
  and step.at - step.arrived_at < make_interval(secs => :seconds)
order by step.at desc, step.stream
