package io.mubiao.command.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a document.
 *
 * @param title the document's own title, null when none was found
 * @param attachmentNumber the n of 附件 n
 * @param charset how the text was encoded
 * @param unread every printed text that is in no other field
 */
record IntakeResult(
        @Nullable String title,
        @Nullable Integer attachmentNumber,
        String charset,
        List<SheetReading> sheets,
        List<Unread> unread) {}
