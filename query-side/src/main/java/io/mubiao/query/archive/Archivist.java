package io.mubiao.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.SheetPapers;
import io.mubiao.query.proof.Proofs;
import io.mubiao.query.replay.EventTitles;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.ContentDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes packages: gathers what belongs into one, and then looks at every byte of it again. */
@Component
class Archivist {

    private final SheetPapers papers;
    private final Proofs proofs;
    private final EventTitles titles;
    private final UnitNames units;

    Archivist(SheetPapers papers, Proofs proofs, EventTitles titles, UnitNames units) {
        this.papers = papers;
        this.proofs = proofs;
        this.titles = titles;
        this.units = units;
    }

    /** @param sealed of the approval */
    Archive archive(Actor actor, ApprovedRevision revision, Receipt sealed, Instant now) {
        var checkpoint = Checkpoint.read(sealed.checkpoint().text());
        var receipts = proofs.receipts(revision.id(), revision.version(), checkpoint.size());
        var files = new ArchiveFiles();
        addPapers(files, actor, revision);
        addData(files, revision, receipts);
        addEvidence(files, receipts, checkpoint);
        files.add(ArchiveFiles.SCHEMA, XmlChecks.schemaText());
        var metadata = new MetadataXml(revision, files, checkpoint, units.naming());
        files.addXml(ArchiveFiles.METADATA, "元数据", metadata::write);
        var checks = FourChecks.of(files, revision);
        files.addXml(ArchiveFiles.REPORT, "四性检测", xml -> checks.write(xml, now));
        return new Archive(revision, files, checks, checkpoint, resource("readme.txt"), now);
    }

    private void addPapers(ArchiveFiles files, Actor actor, ApprovedRevision revision) {
        var printed = papers.print(actor, revision.id(), revision.version());
        files.add(ArchiveFiles.FORM + FileName.of(PaperFormat.PDF, revision.title(), "批复"), printed.form());
        files.add(ArchiveFiles.REVIEW, printed.review());
        var adjustment = printed.adjustment();
        if (adjustment != null) {
            files.add(ArchiveFiles.ADJUSTMENT, adjustment);
        }
    }

    private void addData(ArchiveFiles files, ApprovedRevision revision, List<Receipt> receipts) {
        var events = receipts.stream().map(Receipt::event).toList();
        var process = new ProcessXml(revision, events, titles, units.naming());
        files.addXml(ArchiveFiles.PROCESS, "办理过程", process::write);
        files.add(
                ArchiveFiles.CONTENT,
                ContentDigest.canonical(revision.approval().content()));
        var lines = new ByteArrayOutputStream();
        receipts.forEach(receipt -> {
            lines.writeBytes(receipt.line());
            lines.write('\n');
        });
        files.add(ArchiveFiles.EVENTS, lines.toByteArray());
    }

    private void addEvidence(ArchiveFiles files, List<Receipt> receipts, Checkpoint checkpoint) {
        for (int i = 0; i < receipts.size() - 1; i++) {
            files.add(
                    "%sv%06d.tlog-proof".formatted(ArchiveFiles.RECEIPTS, i + 1),
                    receipts.get(i).toString());
        }
        var approval = receipts.get(receipts.size() - 1);
        files.add(ArchiveFiles.RECEIPT, approval.toString());
        files.add(ArchiveFiles.CHECKPOINT, approval.checkpoint().toString());
        files.add(ArchiveFiles.KEYS, String.join("\n", proofs.keys()) + "\n");
        files.add(ArchiveFiles.VERIFYING, resource("verifying.txt").replace("${checkpoint}", checkpoint.printed()));
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Archivist.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
