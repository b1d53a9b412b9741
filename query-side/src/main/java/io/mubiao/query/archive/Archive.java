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

    /** Of the folder, without what a file system refuses; no other revision has the same. */
    String name() {
        return FileName.ofFolder(number(), revision.title(), edition(), id());
    }

    /** Of the zip with this folder's files and no other. */
    String fileName() {
        return FileName.of(PaperFormat.ZIP, number(), revision.title(), edition(), id(), "归档信息包");
    }

    private String number() {
        return revision.approval().approvalNumber();
    }

    private String edition() {
        return "第" + revision.state().revision() + "版";
    }

    /** Whole: two ids may begin alike, and a folder would hold files of both. */
    private String id() {
        return revision.id().toString();
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
        info.put("External-Identifier", id() + "/" + revision.state().revision());
        info.put("Mubiao-Approval-Number", number().replaceAll("(?U)\\s+", " "));
        info.put("Mubiao-Checkpoint", checkpoint.printed());
        info.put("Mubiao-Four-Checks", checks.summary());
        return info;
    }
}
