package io.mubiao.command.intake;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Divides a document into its own title and its sheets. */
final class DocumentReader {

    private static final Pattern ATTACHMENT = Pattern.compile("附件:?([0-9]{1,6})?:?");
    private static final String TITLE_WORDS = "绩效目标";

    private final String charset;
    private final Leftovers leftovers = new Leftovers();
    private final List<SheetReader> sheets = new ArrayList<>();
    private @Nullable String title;
    private @Nullable Integer attachmentNumber;

    DocumentReader(String charset) {
        this.charset = charset;
    }

    IntakeResult read(List<Line> lines) {
        lines.stream().filter(line -> !line.isBlank()).forEach(this::read);
        if (sheets.isEmpty()) {
            throw new DomainException(
                    ErrorCode.UNREADABLE_DOCUMENT, "没有找到绩效目标表。每张表应以“部门项目支出预算绩效目标表”和序号开头，单元格之间用制表符分隔。");
        }
        var readings = sheets.stream().map(sheet -> sheet.finish(title)).toList();
        return new IntakeResult(title, attachmentNumber, charset, readings, leftovers.all());
    }

    private void read(Line line) {
        var sheetTitle = SheetTitle.read(line.first());
        if (sheetTitle != null) {
            open(sheetTitle, line);
        } else if (!readAttachment(line)) {
            readInside(line);
        }
    }

    private void open(SheetTitle sheetTitle, Line line) {
        var sheet = new SheetReader(sheetTitle, line.number(), leftovers);
        sheets.add(sheet);
        if (!sheetTitle.isClear()) {
            leftovers.add(line.number(), List.of(line.first()));
        }
        sheet.read(line.afterFirst());
    }

    private boolean readAttachment(Line line) {
        var attachment = ATTACHMENT.matcher(Labels.key(line.first()));
        if (attachmentNumber != null || !attachment.matches() || attachment.group(1) == null) {
            return false;
        }
        attachmentNumber = Integer.valueOf(attachment.group(1));
        readInside(line.afterFirst());
        return true;
    }

    private void readInside(Line line) {
        if (!sheets.isEmpty()) {
            sheets.get(sheets.size() - 1).read(line);
        } else if (title == null && line.first().contains(TITLE_WORDS)) {
            title = line.first();
            leftovers.add(line.afterFirst());
        } else {
            leftovers.add(line);
        }
    }
}
