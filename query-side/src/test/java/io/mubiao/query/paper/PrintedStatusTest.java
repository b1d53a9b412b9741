package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.proof.Seal;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedStatusTest {

    private static final String HASH_OF_NOTHING = "e3b0c44298fc1c14";

    @Test
    void anApprovalNamesTheCheckpointThatCoversItAndWhereItIsCompared() {
        var lines = foot(approved(), Printed.SEALED);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(2))
                .isEqualTo("账本检查点：1234:" + HASH_OF_NOTHING
                        + "（覆盖本批复），应与 https://mubiao.example.cn/api/ledger/heads?after=1233&limit=1 所示相同");
    }

    @Test
    void anApprovalThatIsNotProvenSaysSo() {
        assertThat(foot(approved(), new Seal.Pending())).contains("账本检查点：本批复尚未封存，批复约十秒后重新打印即有检查点");
        var damaged = new DomainException(ErrorCode.EVIDENCE_DAMAGED, "账本有异常");
        assertThat(foot(approved(), new Seal.Broken(damaged))).contains("账本检查点：账本有异常");
    }

    @Test
    void whatWasNeverApprovedHasNoCheckpoint() {
        var draft = SheetLife.untold(new Cast()).draft(Contents.of("志愿服务"));

        assertThat(foot(draft, Printed.SEALED)).hasSize(3).noneMatch(line -> line.contains("检查点"));
    }

    @Test
    void theCheckpointIsThatOfTheApprovalWhateverHappenedSince() {
        var sheet = approved();
        var approval = sheet.version();
        sheet.revise().abandonRevision();
        var asked = new long[1];

        PrintedStatus.of(sheet.state(), sheet.state()).seal((id, version) -> {
            asked[0] = version;
            return Printed.SEALED;
        });

        assertThat(asked[0]).isEqualTo(approval);
    }

    private static SheetLife approved() {
        return SheetLife.untold(new Cast()).draft(Contents.of("志愿服务")).submitAndApprove();
    }

    private static List<String> foot(SheetLife sheet, Seal seal) {
        var status = PrintedStatus.of(sheet.state(), sheet.state());
        return status.foot(new Verification("https://mubiao.example.cn"), status.seal((id, version) -> seal))
                .lines();
    }
}
