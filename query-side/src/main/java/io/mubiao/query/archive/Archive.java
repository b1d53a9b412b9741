package io.mubiao.query.archive;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.shared.ledger.BagZip;
import io.mubiao.shared.ledger.Checkpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One package, ready to be written.
 *
 * @param readme beside the files
 */
record Archive(
        ApprovedRevision revision,
        ArchiveFiles files,
        FourChecks checks,
        Checkpoint checkpoint,
        String readme,
        Instant at) {

    private static final int SHORT_ID = 8;

    /** Of the folder, without what a file system refuses; two sheets never have the same. */
    String name() {
        var zip = FileName.of(
                PaperFormat.ZIP,
                revision.approval().approvalNumber(),
                revision.title(),
                "第" + revision.state().revision() + "版",
                revision.id().toString().substring(0, SHORT_ID));
        return zip.substring(0, zip.lastIndexOf('.'));
    }

    void writeTo(BagZip bag) throws IOException {
        bag.tag("说明文件.txt", readme);
        for (var name : files.names()) {
            bag.file(name, files.content(name));
        }
        bag.finish(info());
    }

    private Map<String, String> info() {
        var info = new LinkedHashMap<String, String>();
        info.put("Source-Organization", "Mubiao");
        info.put("Bagging-Date", PrintedStatus.inChina(at).toLocalDate().toString());
        info.put("External-Identifier", revision.id() + "/" + revision.state().revision());
        info.put("Mubiao-Approval-Number", revision.approval().approvalNumber().replaceAll("(?U)\\s+", " "));
        info.put("Mubiao-Checkpoint", checkpoint.printed());
        info.put("Mubiao-Four-Checks", checks.summary());
        return info;
    }
}
