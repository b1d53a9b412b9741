-- title: 委托人与代理人同在一张表
-- explanation: 代他人办理的目标表，办理人或者委托人自己也填报、送审、修改、通过或者批复过它。同一轮不能签署两次，列出的可能是前后两轮，须查看是否名分实不分。
-- basis: 财会〔2012〕21 号：不相容岗位相互分离
with acted as (
    select step.*
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.at < :to and step.on_behalf_of is not null
      and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved'))
select array[acted.stream || '/' || acted.version]
       || (array_agg(own.stream || '/' || own.version order by own.version))[1 : 20] as steps,
       acted.at as "时间", acted.project as "项目名称", acted.stage_label as "环节", acted.name as "办理人",
       acted.actor as "账号", acted.on_behalf_of as "代何人办理", string_agg(distinct own.name, '、') as "本人也办理过的"
from acted
join read_model.sheet_step own
     on own.stream = acted.stream and own.on_behalf_of is null and own.actor in (acted.actor, acted.on_behalf_of)
    and own.type in ('SheetDrafted', 'SheetEdited', 'SheetSubmitted', 'SheetAmended', 'SheetPassed', 'SheetApproved')
group by acted.stream, acted.version, acted.at, acted.project, acted.stage_label, acted.name, acted.actor,
         acted.on_behalf_of
order by acted.at desc, acted.stream
