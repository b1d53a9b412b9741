package io.mubiao.command.intake.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * A document decoded. What the sender declares is not asked: clients put ISO-8859-1 on everything, while strict decoding
 * tells UTF-8 and GB18030 apart with certainty enough.
 */
record DocumentText(String text, String charset) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static DocumentText decode(byte[] document) {
        var charset = byteOrder(document);
        var decoded = charset != null ? decode(document, charset) : decode(document, UTF_8);
        if (decoded == null && charset == null) {
            decoded = decode(document, GB18030);
        }
        if (decoded == null || decoded.text.indexOf('\0') >= 0) {
            throw new DomainException(ErrorCode.UNREADABLE_DOCUMENT, "文件不是文本，或者文字编码无法识别。请另存为 UTF-8 编码的纯文本（txt）后再上传。");
        }
        if (decoded.text.isBlank()) {
            throw new DomainException(ErrorCode.UNREADABLE_DOCUMENT, "文件是空的。请上传含有绩效目标表的文件。");
        }
        return decoded;
    }

    private static @Nullable Charset byteOrder(byte[] document) {
        if (document.length < 2) {
            return null;
        }
        var mark = (document[0] & 0xFF) << 8 | document[1] & 0xFF;
        return switch (mark) {
            case 0xFEFF -> UTF_16BE;
            case 0xFFFE -> UTF_16LE;
            default -> null;
        };
    }

    private static @Nullable DocumentText decode(byte[] document, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(document);
        var chars = CharBuffer.allocate(document.length + 1);
        if (decoder.decode(bytes, chars, false).isError()) {
            return null;
        }
        if (bytes.hasRemaining()) {
            // a document cut off in the middle of a character is still worth reading
            chars.put('\uFFFD');
        }
        var text = chars.flip().toString();
        var start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        return new DocumentText(text.substring(start), charset.name());
    }
}
