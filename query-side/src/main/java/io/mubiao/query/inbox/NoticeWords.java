package io.mubiao.query.inbox;

import io.mubiao.query.sheettable.SheetNoticeKind;
import org.jspecify.annotations.Nullable;

/** A notice as a sentence. */
final class NoticeWords {

    private NoticeWords() {}

    /** @param stage null outside of review */
    static String of(SheetNoticeKind kind, String project, String name, @Nullable String stage) {
        var sheet = "《" + (project.isBlank() ? "未命名项目" : project) + "》";
        var where = stage == null ? "" : "在“" + stage + "”环节";
        return switch (kind) {
            case ARRIVED -> sheet + "已到“" + stage + "”环节，等待办理";
            case AMENDED -> name + " " + where + "修改完善后通过了" + sheet + "，请确认修改";
            case RETURNED -> name + " " + where + "退回了" + sheet;
            case REJECTED -> name + " " + where + "对" + sheet + "决定不予通过";
            case APPROVED -> name + " 批复了" + sheet;
            case TAKEN_BACK -> name + " 取消了对" + sheet + "的审核";
            case REOPENED -> name + " 重新启用了" + sheet;
            case ACTED_FOR_YOU -> name + " " + where + "代您办理了" + sheet;
            case REMINDED -> name + " 催办" + sheet;
            case NOTED -> name + " 批注了" + sheet;
            case ANSWERED -> name + " 回复了" + sheet + "的批注";
        };
    }
}
