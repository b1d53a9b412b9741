-- title: 内容摘要不符
-- explanation: 事件首次读入时，其中记载的内容摘要与还原出的内容不一致。读入以后在数据库中所作的改动不在此列，须用离线核验程序（第 3 级）。
-- basis: 电子签名法（2019 修正）第五条：内容保持完整、未被更改
select array[step.stream || '/' || step.version] as steps,
       step.at as "时间", step.project as "项目名称", step.name as "办理人", step.actor as "账号", step.type as "事件代码"
from read_model.sheet_step step
where step.region = :region and step.at >= :from and step.at < :to and not step.digest_holds
order by step.at desc, step.stream
