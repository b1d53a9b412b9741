package io.mubiao.query.testing;

import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The five sheets of a published document, read by position: their layout is known. */
public final class Seed {

    private static final String TITLE = "部门项目支出预算绩效目标表 ";
    private static final int ROWS_ABOVE_INDICATORS = 6;

    private Seed() {}

    public static String text() {
        try (InputStream seed = Objects.requireNonNull(Seed.class.getResourceAsStream("/seed.txt"))) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<SheetContent> contents() {
        var contents = new ArrayList<SheetContent>();
        for (var sheet : text().split(TITLE)) {
            if (Character.isDigit(sheet.charAt(0))) {
                contents.add(content(sheet));
            }
        }
        return contents;
    }

    private static SheetContent content(String sheet) {
        var number = Integer.valueOf(sheet.substring(0, 1));
        var rows = sheet.lines()
                .filter(line -> line.contains("\t") && !line.startsWith("(") && !Character.isDigit(line.charAt(0)))
                .map(line -> line.split("\t", -1))
                .toList();
        return new SheetContent(
                "88",
                2026,
                number,
                rows.get(0)[1],
                null,
                rows.get(1)[1],
                rows.get(1)[3],
                rows.get(2)[1],
                rows.get(2)[3],
                rows.get(3)[1],
                rows.get(3)[3],
                List.of(),
                rows.get(4)[1],
                null,
                indicators(rows.subList(ROWS_ABOVE_INDICATORS, rows.size())));
    }

    private static List<Indicator> indicators(List<String[]> rows) {
        var indicators = new ArrayList<Indicator>();
        String level1 = "";
        String level2 = "";
        for (var row : rows) {
            level1 = row[0].isEmpty() ? level1 : row[0];
            level2 = row[1].isEmpty() ? level2 : row[1];
            indicators.add(new Indicator("r" + indicators.size(), level1, level2, row[2], row[3], null, null));
        }
        return indicators;
    }
}
