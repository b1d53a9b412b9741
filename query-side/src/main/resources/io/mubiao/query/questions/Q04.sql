-- title: 批复后金额上调
-- explanation: 后一版批复的年度金额高于前一版，列出差额、增幅和两次批复相隔的天数。
-- basis: 财预〔2015〕88 号：绩效目标批复后一般不予调整，确需调整的按规定程序报批
-- parameter: percent 0 增幅超过（%）
with approved as (
    select approved.*, lag(approved.version) over revisions as old_version, lag(approved.amount) over revisions as old_amount,
           lag(approved.approval_number) over revisions as old_number,
           lag(approved.approved_at) over revisions as old_at
    from read_model.approved_revision approved
    where approved.region = :region
    window revisions as (partition by approved.sheet order by approved.version))
select array[sheet || '/' || old_version, sheet || '/' || version] as steps,
       approved_at as "批复时间", project as "项目名称", department as "主管部门", old_number as "原批复文号",
       approval_number as "现批复文号", old_amount as "原金额（元）", amount as "现金额（元）",
       amount - old_amount as "增加（元）", round(100 * (amount - old_amount) / nullif(old_amount, 0), 2) as "增幅（%）",
       extract(day from approved_at - old_at)::bigint as "相隔（天）", approved_by as "批复人"
from approved
where amount > old_amount * (100 + :percent) / 100 and approved_at >= :from and approved_at < :to
order by amount - old_amount desc, sheet
