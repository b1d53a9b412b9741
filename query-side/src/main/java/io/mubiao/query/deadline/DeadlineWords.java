package io.mubiao.query.deadline;

import io.mubiao.shared.workflow.Deadline;

/** A deadline in Chinese. */
public final class DeadlineWords {

    private DeadlineWords() {}

    /** As in 应于 2026-02-26 前（含当日）办结，还剩 3 个工作日. */
    public static String of(Deadline deadline) {
        return "应于 " + deadline.due() + " 前（含当日）办结，" + left(deadline) + (deadline.assumed() ? "（按周一至周五推算）" : "");
    }

    private static String left(Deadline deadline) {
        if (!deadline.overdue()) {
            return deadline.remaining() == 0 ? "今日到期" : "还剩 " + deadline.remaining() + " 个工作日";
        }
        return deadline.remaining() == 0 ? "已超期" : "已超期 " + -deadline.remaining() + " 个工作日";
    }
}
