package io.mubiao.query.paper;

import io.mubiao.query.proof.Seal;
import io.mubiao.query.proof.Seal.Broken;
import io.mubiao.query.proof.Seal.Sealed;
import io.mubiao.query.proof.Seals;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a printed version is worth: whether it is in force, under which number, and how its text is recognised.
 *
 * @param state in Chinese
 * @param mark what is printed across it, null when it is in force
 * @param approvalNumber null when it was not approved
 * @param approvedVersion the version that the approval made, null when it was not approved
 */
public record PrintedStatus(
        SheetId id,
        long version,
        int revision,
        String state,
        @Nullable String mark,
        @Nullable String approvalNumber,
        @Nullable Instant approvedAt,
        @Nullable Long approvedVersion,
        String contentDigest) {

    /** The time that China counts its days by. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINA).withZone(CHINA);

    /** What clocks in China showed. */
    public static LocalDateTime inChina(Instant instant) {
        return LocalDateTime.ofInstant(instant, CHINA);
    }

    /** The same with its offset, as XML and JSON have it: never without seconds. */
    public static String timestamp(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(CHINA));
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
                approved == null ? null : approved.version(),
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
                inForce.version(),
                inForce.contentDigest());
    }

    private static @Nullable String mark(SheetState shown, SheetState now) {
        if (shown.phase() != SheetPhase.APPROVED) {
            return shown.phase().label();
        }
        var inForce = now.inForce();
        return inForce == null || inForce.revision() == shown.revision() ? null : "已被第 " + inForce.revision() + " 版替代";
    }

    /** Of the approval; null when there was none. */
    public @Nullable Seal seal(Seals seals) {
        return approvedVersion == null ? null : seals.seal(id, approvedVersion);
    }

    /**
     * What stands below the form: what it is, what proves it, and the address of the digital original.
     *
     * @param seal of the approval
     */
    public Foot foot(Verification verification, @Nullable Seal seal) {
        var approval = approvedAt == null || approvalNumber == null
                ? "批复文号：未批复"
                : "批复文号：" + approvalNumber + "　批复日期：" + day(approvedAt);
        var lines = new ArrayList<String>();
        lines.add("第 " + revision + " 版（" + state + "）　" + approval);
        lines.add("内容摘要：" + contentDigest);
        if (seal != null) {
            lines.add("账本检查点：" + checkpoint(seal, verification));
        }
        lines.add("扫描二维码核验，或访问 " + verification.page(this));
        return new Foot(lines, verification.address(this));
    }

    /** Every drawer with a printed approval is then a witness of the ledger. */
    private static String checkpoint(Seal seal, Verification verification) {
        if (seal instanceof Sealed sealed) {
            var checkpoint = Checkpoint.read(sealed.receipt().checkpoint().text());
            return checkpoint.printed() + "（覆盖本批复），应与 " + verification.checkpoint(checkpoint) + " 所示相同";
        }
        return seal instanceof Broken broken ? broken.problem().detail() : "本批复尚未封存，批复约十秒后重新打印即有检查点";
    }
}
