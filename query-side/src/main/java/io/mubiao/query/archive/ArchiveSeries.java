package io.mubiao.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.query.export.Csv;
import io.mubiao.query.paper.Presses;
import io.mubiao.query.proof.Proofs;
import io.mubiao.query.proof.Seal.Broken;
import io.mubiao.query.proof.Seal.Sealed;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.ledger.BagZip;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.SheetId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many packages in one zip, a folder each; one at a time is in memory. Its list names also what is not in it. */
@Component
class ArchiveSeries {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int AT_ONCE = 1;

    private final SheetStories stories;
    private final Proofs proofs;
    private final Archivist archivist;
    private final Presses presses = new Presses(AT_ONCE);

    ArchiveSeries(SheetStories stories, Proofs proofs, Archivist archivist) {
        this.stories = stories;
        this.proofs = proofs;
        this.archivist = archivist;
    }

    /** @param cut whether there are more that were asked for */
    void write(Actor actor, List<SheetId> sheets, boolean cut, OutputStream out) throws IOException {
        var list = new Csv(List.of("表编号", "文件夹", "项目名称", "批复文号", "版次", "年度金额（元）", "四性检测", "说明"), false);
        var zip = new ZipOutputStream(out, UTF_8);
        for (var sheet : sheets) {
            write(actor, sheet, zip, list);
        }
        if (cut) {
            var last = sheets.get(sheets.size() - 1);
            list.add(row(last.toString(), "还有未收入的表，请以 after=" + last + " 继续下载"));
        }
        zip.putNextEntry(new ZipEntry("目录.csv"));
        zip.write((BYTE_ORDER_MARK + list).getBytes(UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void write(Actor actor, SheetId sheet, ZipOutputStream zip, Csv list) throws IOException {
        Archive archive;
        try {
            archive = archive(actor, sheet);
        } catch (DomainException e) {
            list.add(row(sheet.toString(), "未收入：" + e.detail()));
            return;
        }
        if (archive == null) {
            list.add(row(sheet.toString(), "未收入：批复尚未封存，约十秒后再下载"));
            return;
        }
        archive.writeTo(new BagZip(zip, archive.name() + "/"));
        var approval = archive.revision().approval();
        list.add(Arrays.asList(
                sheet.toString(),
                archive.name(),
                archive.revision().title(),
                approval.approvalNumber(),
                approval.revision(),
                approval.content().annualAmount(),
                archive.checks().summary(),
                null));
    }

    private static List<@Nullable String> row(String sheet, String remark) {
        return Arrays.asList(sheet, null, null, null, null, null, null, remark);
    }

    /** Null until the approval is sealed. */
    private @Nullable Archive archive(Actor actor, SheetId sheet) {
        var revision = ApprovedRevision.of(stories.visibleTo(actor, sheet), null);
        return archive(actor, revision);
    }

    /**
     * Null until the approval is sealed.
     *
     * @throws DomainException if the ledger cannot prove it
     */
    @Nullable
    Archive archive(Actor actor, ApprovedRevision revision) {
        var seal = proofs.seal(revision.id(), revision.version());
        if (seal instanceof Broken broken) {
            throw broken.problem();
        }
        return seal instanceof Sealed sealed
                ? presses.print(() -> archivist.archive(actor, revision, sealed.receipt(), Instant.now()))
                : null;
    }
}
