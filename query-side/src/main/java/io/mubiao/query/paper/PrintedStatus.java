package io.mubiao.query.paper;

import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a printed version is worth: whether it is in force, under which number, and how its text is recognised.
 *
 * @param state in Chinese
 * @param mark what is printed across it, null when it is in force
 * @param approvalNumber null when it was not approved
 */
public record PrintedStatus(
        SheetId id,
        long version,
        int revision,
        String state,
        @Nullable String mark,
        @Nullable String approvalNumber,
        @Nullable Instant approvedAt,
        String contentDigest) {

    /** The time that China counts its days by. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINA).withZone(CHINA);

    /** What clocks in China showed. */
    public static LocalDateTime inChina(Instant instant) {
        return LocalDateTime.ofInstant(instant, CHINA);
    }

    /** A day as people in China count it. */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** A version of a sheet, seen from what became of the sheet since. */
    public static PrintedStatus of(SheetState shown, SheetState now) {
        var approved = shown.phase() == SheetPhase.APPROVED ? shown.inForce() : null;
        var mark = mark(shown, now);
        return new PrintedStatus(
                shown.id(),
                shown.version(),
                shown.revision(),
                mark == null ? shown.phase().label() : mark,
                mark,
                approved == null ? null : approved.approvalNumber(),
                approved == null ? null : approved.approvedAt(),
                shown.contentDigest());
    }

    /** The revision in force. */
    public static PrintedStatus of(SheetId id, InForce inForce) {
        return new PrintedStatus(
                id,
                inForce.version(),
                inForce.revision(),
                SheetPhase.APPROVED.label(),
                null,
                inForce.approvalNumber(),
                inForce.approvedAt(),
                inForce.contentDigest());
    }

    private static @Nullable String mark(SheetState shown, SheetState now) {
        if (shown.phase() != SheetPhase.APPROVED) {
            return shown.phase().label();
        }
        var inForce = now.inForce();
        return inForce == null || inForce.revision() == shown.revision() ? null : "已被第 " + inForce.revision() + " 版替代";
    }

    /** What stands below the form: two lines and the address of the digital original. */
    public Foot foot(Verification verification) {
        var approval = approvedAt == null || approvalNumber == null
                ? "批复文号：未批复"
                : "批复文号：" + approvalNumber + "　批复日期：" + day(approvedAt);
        return new Foot(
                List.of(
                        "第 " + revision + " 版（" + state + "）　" + approval,
                        "内容摘要：" + contentDigest,
                        "扫描二维码核验，或访问 " + verification.page(this)),
                verification.address(this));
    }
}
