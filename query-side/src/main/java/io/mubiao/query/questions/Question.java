package io.mubiao.query.questions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A question as its file tells it: what it is called, what it finds and on what ground in comments at the head, and the
 * SQL that answers it. The statement names what rows are shown under in Chinese; {@code steps} are the events that a row
 * rests on, as {@code stream/version}.
 *
 * @param parameters the numbers that it can be asked with; every question is also asked of a region and a time, and knows the
 *     region's {@code :holidays} and {@code :workdays}, which do not follow the week, and its {@code :deputies}, see
 *     {@link ActingTime}
 */
record Question(String code, String title, String explanation, String basis, List<Parameter> parameters, String sql) {

    private static final String COMMENT = "-- ";

    /**
     * A number that a question can be asked with.
     *
     * @param value without which it is asked with this one
     * @param label in Chinese, with its unit
     */
    @Schema(name = "QuestionParameter")
    record Parameter(String name, int value, String label) {

        static Parameter read(String text) {
            var parts = text.split(" ", 3);
            return new Parameter(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }
    }

    static Question read(String code) {
        var words = new HashMap<String, String>();
        var parameters = new ArrayList<Parameter>();
        var sql = new StringBuilder();
        for (var line : text(code).lines().toList()) {
            if (!line.startsWith(COMMENT)) {
                sql.append(line).append('\n');
                continue;
            }
            var told = line.substring(COMMENT.length()).split(": ", 2);
            if (told[0].equals("parameter")) {
                parameters.add(Parameter.read(told[1]));
            } else {
                words.put(told[0], told[1]);
            }
        }
        return new Question(
                code,
                word(words, "title"),
                word(words, "explanation"),
                word(words, "basis"),
                parameters,
                sql.toString());
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    private static String text(String code) {
        try (var file = Objects.requireNonNull(Question.class.getResourceAsStream(code + ".sql"), code)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
