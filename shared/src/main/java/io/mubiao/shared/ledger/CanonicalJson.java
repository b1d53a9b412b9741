package io.mubiao.shared.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * RFC 8785 for objects whose values are all strings and whose names are ASCII: sorted members, no blank, and no escape
 * where none is needed.
 */
final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    static byte[] bytes(SortedMap<String, String> members) {
        var json = new StringBuilder(512).append('{');
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(member.getKey(), json);
            json.append(':');
            quote(member.getValue(), json);
        }
        return utf8(json.append('}'));
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), json);
        }
        json.append('"');
    }

    private static void escape(char c, StringBuilder json) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < FIRST_PRINTABLE) {
                    json.append("\\u00%02x".formatted((int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }

    /** Half a character has no bytes; {@code getBytes} would write a question mark. */
    private static byte[] utf8(StringBuilder json) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new MalformedEvidence("half a character in " + json);
        }
    }
}
