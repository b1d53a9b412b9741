package io.mubiao.shared.problem;

/** The facts that forbid a request, each with its HTTP status (RFC 9110) and its title in Chinese. Names are stable. */
public enum ErrorCode {
    MALFORMED(400, "请求格式不正确"),
    UNAUTHENTICATED(401, "未登录或令牌无效"),
    FORBIDDEN(403, "没有权限"),
    NOT_FOUND(404, "没有这个地址"),
    SHEET_NOT_FOUND(404, "没有找到绩效目标表"),
    INDICATOR_NOT_FOUND(404, "指标库中没有这项指标"),
    VERSION_NOT_FOUND(404, "没有这个版本"),
    ACCOUNT_NOT_FOUND(404, "没有这个账号"),
    UNIT_NOT_FOUND(404, "没有这个单位"),
    NOTHING_APPROVED(404, "没有已批复的绩效目标表"),
    API_KEY_NOT_FOUND(404, "没有这个接口密钥"),
    EVENT_NOT_FOUND(404, "没有找到事件"),
    CHECKPOINT_NOT_FOUND(404, "没有这个账本检查点"),
    TILE_NOT_FOUND(404, "账本中没有这一块"),
    FINDING_NOT_FOUND(404, "没有这项账本异常"),
    NOTE_NOT_FOUND(404, "没有这条批注"),
    DEPUTYSHIP_NOT_FOUND(404, "没有这项委托"),
    METHOD_NOT_ALLOWED(405, "不支持的请求方法"),
    NOT_ACCEPTABLE(406, "不支持的返回格式"),
    REQUEST_TIMEOUT(408, "请求没有按时传完"),
    ID_TAKEN(409, "编号已被使用"),
    SHEET_NOT_EDITABLE(409, "当前状态不能修改"),
    SHEET_NOT_SUBMITTABLE(409, "当前状态不能送审"),
    NOTHING_TO_WITHDRAW(409, "没有可以撤回的送审"),
    ALREADY_HANDLED(409, "已经被处理"),
    ALREADY_SUBMITTED(409, "曾经送审过"),
    NOTHING_TO_REVISE(409, "没有可以调整的批复"),
    REVISION_UNDER_WAY(409, "正在调整中"),
    NOTHING_TO_ABANDON(409, "没有进行中的调整"),
    NOTHING_TO_CONFIRM(409, "没有需要确认的修改"),
    NOTHING_TO_TAKE_BACK(409, "没有可以取消的审核"),
    NOTHING_TO_REOPEN(409, "没有可以重新启用的目标表"),
    NOTHING_TO_HAND_OVER(409, "没有可以移交的环节"),
    AMENDMENT_UNCONFIRMED(409, "修改待单位确认"),
    APPROVAL_NUMBER_TAKEN(409, "批复文号已被使用"),
    NOT_YOUR_TURN(409, "当前环节不由您办理"),
    SEPARATION_OF_DUTIES(409, "不相容职责须分离"),
    APPROVAL_NEEDED(409, "终审环节应当批复"),
    INDICATOR_SETTLED(409, "当前状态不能办理"),
    ACCOUNT_SUSPENDED(409, "账号已停用"),
    LAST_ADMIN(409, "至少保留一名系统管理员"),
    LAST_ROLE(409, "至少保留一个角色"),
    ROLES_INCOMPATIBLE(409, "角色不相容"),
    NOTHING_PROPOSED(409, "没有待确认的提名"),
    STILL_TO_BE_KEPT(409, "保存期限未满"),
    NOTHING_TO_DESTROY(409, "没有可以销毁的密钥"),
    EVIDENCE_DAMAGED(409, "账本异常待处理"),
    TOO_SOON(409, "还不能催办"),
    TOO_OFTEN(409, "次数已达上限"),
    NOTE_CLOSED(409, "批注已经了结"),
    NOBODY_TO_REMIND(409, "没有可以催办的人"),
    OVERLAP(409, "与已有的委托重叠"),
    DEPUTYSHIP_SETTLED(409, "委托当前状态不能这样办理"),

    NOT_A_DEPUTY(409, "不是代理人"),
    DEPUTYSHIP_ENDED(409, "委托已经结束"),
    OUT_OF_DEPUTY_SCOPE(409, "超出委托范围"),
    NOT_DELEGABLE(409, "不能代为办理"),
    STALE_VERSION(412, "内容已被他人更新"),
    TOO_LARGE(413, "内容过大"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型"),
    SHEET_INCOMPLETE(422, "填报不完整"),
    FINDINGS_BLOCK(422, "检查发现错误，不能送审"),
    EXPLANATION_REQUIRED(422, "检查提醒需要说明"),
    NOTHING_CHANGED(422, "调整没有改动"),
    AMENDMENT_TOO_WIDE(422, "修改超出审核人权限"),
    GRADE_UNSUITABLE(422, "等级与处理决定不符"),
    NO_RESPONSIBLE_UNIT(422, "找不到负责审核的单位"),
    REASON_REQUIRED(422, "需要填写理由"),
    UNREADABLE_DOCUMENT(422, "无法识别的文件"),
    CHAIN_UNSUITABLE(422, "审核流程不可行"),
    DEPUTY_UNSUITABLE(422, "不能委托这个人"),
    BACKDATED(422, "不能从过去开始"),
    CALENDAR_UNSUITABLE(422, "日历调整不可行"),
    WEAK_PASSWORD(422, "密码强度不足"),
    UNIT_KIND_UNSUITABLE(422, "单位类别不符"),
    VERSION_REQUIRED(428, "缺少版本号"),
    TOO_MANY_REQUESTS(429, "请求过于频繁"),
    INTERNAL(500, "系统内部错误"),
    UNAVAILABLE(503, "服务暂时不可用");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** A short title in Chinese. */
    public String title() {
        return title;
    }
}
