package io.mubiao.shared.check;

import static io.mubiao.shared.check.Threshold.NEAR_DUPLICATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules E01 to E03: names that occur twice. */
final class DuplicateRules {

    /** Bounds the work: longer names are sentences, and longer tables are compared as far as this. */
    private static final int MAX_LENGTH = 60;

    private static final int MAX_ROWS = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]+|[一二三四五六七八九十百]+|[①-⑳]|[甲乙丙丁]");

    private DuplicateRules() {}

    static Stream<Spot> sameNameTwice(CheckedSheet sheet) {
        var first = new HashMap<String, Row>();
        var spots = new ArrayList<Spot>();
        sheet.filled().forEach(row -> {
            var earlier = first.putIfAbsent(Texts.comparable(row.name()), row);
            if (earlier != null && !earlier.path().equals(row.path())) {
                spots.add(row.onName("“" + row.name() + "”已用于“" + earlier.path() + "”"));
            }
        });
        return spots.stream();
    }

    static Stream<Spot> nearDuplicates(CheckedSheet sheet) {
        var rows = sheet.filled(category -> !category.isCost())
                .filter(row -> row.name().length() <= MAX_LENGTH)
                .limit(MAX_ROWS)
                .toList();
        var limit = sheet.parameters().threshold(NEAR_DUPLICATE).doubleValue();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> rows.subList(0, i).stream()
                        .filter(earlier -> isNear(earlier, rows.get(i), limit))
                        .limit(1)
                        .map(earlier ->
                                rows.get(i).onName("“" + rows.get(i).name() + "”与“" + earlier.name() + "”高度相似")));
    }

    static Stream<Spot> nameOfTheCategory(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> Texts.comparable(row.name())
                        .equals(Texts.comparable(row.indicator().level2())))
                .map(row -> row.onName("三级指标“" + row.name() + "”与二级指标同名"));
    }

    /** Names that differ in a number count off what is alike on purpose: 第一标段, 第二标段. */
    private static boolean areNumbered(String one, String other) {
        return !one.equals(other)
                && NUMBER.matcher(one)
                        .replaceAll("")
                        .equals(NUMBER.matcher(other).replaceAll(""));
    }

    /** The same name in two categories is a matter of its own. */
    private static boolean isNear(Row one, Row other, double limit) {
        var first = Texts.comparable(one.name());
        var second = Texts.comparable(other.name());
        var isKnown = first.equals(second) && !one.path().equals(other.path());
        return !isKnown && !areNumbered(first, second) && Likeness.of(first, second) >= limit;
    }
}
