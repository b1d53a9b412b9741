-- title: 夜间、周末审批
-- explanation: 在工作时段以外（按北京时间）或星期六、星期日作出的决定。法定节假日和调休未计入。
-- basis: 审计关注点：非工作时间集中审批，可能由他人代为操作
-- parameter: begin 7 工作时段开始（时）
-- parameter: end 20 工作时段结束（时）
select array[step.stream || '/' || step.version] as steps,
       step.at as "时间", step.project as "项目名称", step.stage_label as "环节", step.name as "办理人",
       case when extract(isodow from step.at at time zone 'Asia/Shanghai') > 5 then '周末' else '夜间' end as "情形",
       step.address as "网络地址"
from read_model.sheet_step step
where step.region = :region and step.at >= :from and step.at < :to
  and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')
  and (extract(isodow from step.at at time zone 'Asia/Shanghai') > 5
       or extract(hour from step.at at time zone 'Asia/Shanghai') < :begin
       or extract(hour from step.at at time zone 'Asia/Shanghai') >= :end)
order by step.at desc, step.stream
