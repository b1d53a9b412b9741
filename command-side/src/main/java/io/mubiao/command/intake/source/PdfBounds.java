package io.mubiao.command.intake.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks over the streams of a PDF before any library unpacks them: the library does so in memory and without a bound.
 * Every place is tried that says to be a stream, wherever it stands, so that nothing can be hidden from the look.
 */
final class PdfBounds {

    /** All streams together, unpacked. */
    static final long MAX_BYTES = 96L * 1024 * 1024;

    /** Packings that are rare, and can grow more than a thousandfold, only up to this size packed. */
    private static final int MAX_RARE = 64 * 1024;

    private static final int DICTIONARY = 2_000;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n?");
    private static final Pattern RARE = Pattern.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final Pattern ESCAPED = Pattern.compile("/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z]*");
    private static final Pattern ENCRYPTED =
            Pattern.compile("/Encrypt\\s{0,5}(?:[0-9]{1,9}\\s{1,5}[0-9]{1,5}\\s{1,5}R|<<)");

    private final byte[] document;
    private final String text;
    private long total;

    private PdfBounds(byte[] document) {
        this.document = document;
        this.text = new String(document, ISO_8859_1);
    }

    static void check(byte[] document) {
        new PdfBounds(document).check();
    }

    private void check() {
        if (ENCRYPTED.matcher(text).find()) {
            throw Refusal.unreadable("PDF 文件设有密码或权限限制。请用不加密的 PDF，或者上传原来的 docx、xlsx 文件。");
        }
        var stream = STREAM.matcher(text);
        while (stream.find()) {
            var isEnd = stream.start() >= 3 && text.startsWith("end", stream.start() - 3);
            if (!isEnd) {
                look(stream.start(), stream.end());
            }
        }
    }

    private void look(int keyword, int start) {
        var object = text.lastIndexOf("obj", keyword);
        var dictionary = text.substring(Math.max(Math.max(0, object), keyword - DICTIONARY), keyword);
        if (RARE.matcher(unescaped(dictionary)).find() && length(start) > MAX_RARE) {
            throw Refusal.unreadable("PDF 文件使用了不常见的压缩方式，出于安全不予读取。请重新导出 PDF，或者上传 docx、xlsx 文件。");
        }
        total += unpackedSize(start);
        if (total > MAX_BYTES) {
            throw Refusal.unreadable("PDF 文件解压后过大，可能含有很大的图片，或者是压缩炸弹，不予读取。请上传 docx、xlsx 文件。");
        }
    }

    /** Names may be written with escapes, as in /L#5AWDecode. */
    private static String unescaped(String dictionary) {
        return ESCAPED.matcher(dictionary).replaceAll(name -> {
            var plain = new StringBuilder();
            var escaped = name.group();
            for (var i = 0; i < escaped.length(); i++) {
                if (escaped.charAt(i) == '#') {
                    plain.append((char) Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
                    i += 2;
                } else {
                    plain.append(escaped.charAt(i));
                }
            }
            return java.util.regex.Matcher.quoteReplacement(plain.toString());
        });
    }

    private int length(int start) {
        var end = text.indexOf("endstream", start);
        return (end < 0 ? text.length() : end) - start;
    }

    /** 0 for what is not deflated. */
    private long unpackedSize(int start) {
        var inflater = new Inflater();
        var buffer = new byte[64 * 1024];
        var size = 0L;
        try {
            inflater.setInput(document, start, document.length - start);
            while (!inflater.finished() && total + size <= MAX_BYTES) {
                var read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += read;
            }
        } catch (DataFormatException e) {
            // not deflated, or damaged from here on: what came before counts
            return size;
        } finally {
            inflater.end();
        }
        return size;
    }
}
