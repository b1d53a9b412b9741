package io.mubiao.shared.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** How one order of rows became another, in the words of people: rows have names, their ids say nothing. */
final class RowOrder {

    private final List<String> from;
    private final List<String> to;
    private final UnaryOperator<String> name;

    private RowOrder(List<String> from, List<String> to, UnaryOperator<String> name) {
        this.from = from;
        this.to = to;
        this.name = name;
    }

    /** The rows that came, went and were moved, in Chinese; of the moved ones the fewest that explain the order. */
    static String words(List<String> from, List<String> to, UnaryOperator<String> name) {
        return new RowOrder(from, to, name).words();
    }

    private String words() {
        var words = new ArrayList<String>();
        from.stream().filter(row -> !to.contains(row)).forEach(row -> words.add(quoted(row) + "删去"));
        to.stream().filter(row -> !from.contains(row)).forEach(row -> words.add(quoted(row) + "增加"));
        moved().forEach(row -> words.add(quoted(row) + "移到" + place(row)));
        return String.join("；", words);
    }

    private String quoted(String row) {
        return "“" + name.apply(row) + "”";
    }

    private String place(String row) {
        int index = to.indexOf(row);
        return index == 0 ? "最前" : quoted(to.get(index - 1)) + "之后";
    }

    private List<String> moved() {
        var kept = to.stream().filter(from::contains).toList();
        var unmoved = new HashSet<>(longestRising(kept));
        return kept.stream().filter(row -> !unmoved.contains(row)).toList();
    }

    /** The most rows that still follow each other as they did. */
    private List<String> longestRising(List<String> rows) {
        var positions = rows.stream().mapToInt(from::indexOf).toArray();
        var lengths = new int[positions.length];
        var previous = new int[positions.length];
        int last = -1;
        for (int i = 0; i < positions.length; i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (positions[j] < positions[i] && lengths[j] > lengths[i]) {
                    lengths[i] = lengths[j];
                    previous[i] = j;
                }
            }
            lengths[i]++;
            last = last < 0 || lengths[i] > lengths[last] ? i : last;
        }
        var rising = new ArrayList<String>();
        for (int i = last; i >= 0; i = previous[i]) {
            rising.add(rows.get(i));
        }
        Collections.reverse(rising);
        return rising;
    }
}
