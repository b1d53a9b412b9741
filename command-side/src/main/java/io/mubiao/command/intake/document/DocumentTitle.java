package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.words.Labels;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a document says about itself: its title, and the n of 附件 n. The first of each counts. */
final class DocumentTitle {

    private static final Pattern ATTACHMENT = Pattern.compile("附件:?([0-9]{1,6}):?");
    private static final String TITLE_WORDS = "绩效目标";
    private static final int MAX_LENGTH = 100;

    private @Nullable String text;
    private @Nullable Integer attachmentNumber;

    /** The rest of a line that begins with 附件 n, null for any other line. */
    @Nullable
    Line readAttachment(Line line) {
        var attachment = ATTACHMENT.matcher(Labels.key(line.first()));
        if (attachmentNumber != null || !attachment.matches()) {
            return null;
        }
        attachmentNumber = Integer.valueOf(attachment.group(1));
        return line.afterFirst();
    }

    /** The rest of a line that begins with the title, null for any other line. */
    @Nullable
    Line readTitle(Line line) {
        var first = line.first();
        if (text != null || !first.contains(TITLE_WORDS) || first.length() > MAX_LENGTH) {
            return null;
        }
        text = first;
        return line.afterFirst();
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    Integer attachmentNumber() {
        return attachmentNumber;
    }

    /** The year that the title names, null when it names none or several. */
    @Nullable
    Integer fiscalYear() {
        var years = Labels.yearsIn(text == null ? "" : text);
        return years.size() == 1 ? years.get(0) : null;
    }
}
