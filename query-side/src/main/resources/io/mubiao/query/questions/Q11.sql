-- title: 审批链被缩短；金额恰在起点以下
-- explanation: 送审时的审批链缺少当时采用的审核流程（按金额）应有的环节；以及金额略低于某一环节金额起点的送审。
-- basis: 财会〔2012〕21 号：重大事项分级授权；不得拆分、压低金额规避审批
-- parameter: percent 1 低于起点不超过（%）
with submitted as (
    select step.*, coalesce(
               (select read_model.json_or_null(event.payload) -> 'chain' -> 'stages'
                from event_store.domain_event event
                where event.aggregate_id = 'chain/' || step.region and event.payload_type = 'ReviewChainAdopted'
                  and event.occurred_at <= step.at
                order by event.sequence_number desc limit 1),
               (:standard)::jsonb -> 'stages') as stages
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.at < :to and step.type = 'SheetSubmitted' and step.round = 1),
judged as (
    select submitted.stream, submitted.version, submitted.at, submitted.project, submitted.name, submitted.amount, stage.*,
           stage.minimum is null or submitted.amount is null or submitted.amount >= stage.minimum as applies,
           stage.code = any (submitted.chain) as passed
    from submitted
    cross join lateral (select element ->> 'name' as code, element ->> 'label' as label,
                               (element ->> 'minimumAmount')::numeric as minimum
                        from jsonb_array_elements(submitted.stages) element) stage)
select array[stream || '/' || version] as steps,
       at as "送审时间", project as "项目名称", name as "送审人", amount as "年度金额（元）",
       case when applies then '缺少环节' else '略低于起点' end as "情形", label as "环节", minimum as "金额起点（元）"
from judged
where applies and not passed or amount < minimum and amount >= minimum * (100 - :percent) / 100
order by at desc, stream, code
