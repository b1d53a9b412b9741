package io.mubiao.shared.sheet;

/** What can be asked of a sheet; the names of the REST verbs. */
public enum SheetAction {
    EDIT("edit", "修改"),
    SUBMIT("submit", "送审"),
    WITHDRAW("withdraw", "撤回"),
    CONFIRM_AMENDMENT("confirm-amendment", "确认修改"),
    PASS("pass", "通过"),
    TAKE_BACK("take-back", "取消审核"),
    RETURN("return", "退回"),
    REJECT("reject", "不予通过"),
    REOPEN("reopen", "重新启用"),
    APPROVE("approve", "批复"),
    REVISE("revise", "调整"),
    ABANDON_REVISION("abandon-revision", "放弃调整"),
    DISCARD("discard", "作废"),
    HAND_OVER("hand-over", "移交");

    private final String verb;
    private final String label;

    SheetAction(String verb, String label) {
        this.verb = verb;
        this.label = label;
    }

    /** The last part of the command's address. */
    public String verb() {
        return verb;
    }

    /** The name in Chinese. */
    public String label() {
        return label;
    }
}
