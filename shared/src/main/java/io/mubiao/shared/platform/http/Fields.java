package io.mubiao.shared.platform.http;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and values of a query or a form, {@code a=1&b=2}, which must be percent-encoded UTF-8. */
record Fields(Map<String, List<String>> values) {

    private static final int MOST = 200;

    /**
     * @param text bytes that are not percent-encoded stand in it as ISO 8859-1
     * @throws DomainException when it is no UTF-8 or a percent sign is followed by no number
     */
    static Fields parse(@Nullable String text) {
        var values = new LinkedHashMap<String, List<String>>();
        if (text == null) {
            return new Fields(values);
        }
        var pairs = text.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw refusal("参数过多");
        }
        for (var pair : pairs) {
            if (!pair.isEmpty()) {
                var sides = pair.split("=", 2);
                values.computeIfAbsent(decode(sides[0]), name -> new ArrayList<>())
                        .add(sides.length == 2 ? decode(sides[1]) : "");
            }
        }
        return new Fields(values);
    }

    /** Both, these first. */
    Fields and(Fields others) {
        var all = new LinkedHashMap<String, List<String>>();
        values.forEach((name, given) -> all.put(name, new ArrayList<>(given)));
        others.values.forEach((name, given) ->
                all.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(given));
        return new Fields(all);
    }

    Map<String, String[]> toParameters() {
        var parameters = new LinkedHashMap<String, String[]>();
        values.forEach((name, given) -> parameters.put(name, given.toArray(String[]::new)));
        return parameters;
    }

    private static String decode(String encoded) {
        try {
            var bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw refusal("参数不是按 UTF-8 百分号编码的文字");
        }
    }

    private static DomainException refusal(String detail) {
        return new DomainException(ErrorCode.MALFORMED, detail, List.of(new Violation("", "UNREADABLE", detail)));
    }
}
