package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.shared.problem.DomainException;
import java.io.IOException;

/** Takes a document of any known format apart. The format is known by the content, never by a name. */
public final class Documents {

    /** The largest document that is looked at, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private Documents() {}

    /** How a format becomes grids. */
    @FunctionalInterface
    interface Source {
        Document read(byte[] document) throws IOException;
    }

    /** @throws DomainException UNREADABLE_DOCUMENT with the reason in words, or TOO_LARGE; nothing else */
    public static Document read(byte[] document) {
        if (document.length > MAX_BYTES) {
            throw Refusal.tooLarge("文件超过 5 MB。请拆分成较小的文件后分别上传。");
        }
        var format = FileFormat.of(document);
        try {
            return format.source().read(document);
        } catch (DomainException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError damage) {
            // what libraries throw at damaged or hostile bytes is as manifold as the damage
            throw Refusal.unreadable(format.describe(document) + "已损坏，无法读取。请用原软件打开后重新保存再上传。");
        }
    }
}
