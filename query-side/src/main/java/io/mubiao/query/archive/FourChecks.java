package io.mubiao.query.archive;

import io.mubiao.query.archive.CheckItem.Result;
import io.mubiao.query.export.XmlFile;
import io.mubiao.query.paper.PrintedStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** 四性检测 in the sense of DA/T 70: each item was really looked at, or says that it was not. */
record FourChecks(List<CheckItem> items) {

    static FourChecks of(ArchiveFiles files, ApprovedRevision revision) {
        return new FourChecks(Stream.of(
                        new AuthenticityChecks(files).all(),
                        new CompletenessChecks(files, revision).all(),
                        new UsabilityChecks(files).all())
                .flatMap(List::stream)
                .toList());
    }

    long count(Result result) {
        return items.stream().filter(item -> item.result() == result).count();
    }

    /** As in {@code 通过 15，不通过 0，未检测 2}. */
    String summary() {
        return "通过 " + count(Result.PASSED) + "，不通过 " + count(Result.FAILED) + "，未检测 " + count(Result.NOT_CHECKED);
    }

    void write(XmlFile xml, Instant at) {
        xml.attribute("检测时间", PrintedStatus.timestamp(at.truncatedTo(ChronoUnit.SECONDS)))
                .attribute("检测程序", "Mubiao");
        for (var result : Result.values()) {
            xml.attribute(result.label(), count(result));
        }
        items.forEach(item -> write(xml, item));
    }

    private static void write(XmlFile xml, CheckItem item) {
        xml.begin("检测项")
                .attribute("编号", item.code())
                .attribute("性质", item.nature().label())
                .attribute("结果", item.result().label())
                .element("名称", item.title())
                .element("方法", item.method());
        item.details().forEach(detail -> xml.element("说明", detail));
        xml.end();
    }
}
