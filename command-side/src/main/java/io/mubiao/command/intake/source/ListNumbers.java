package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The numbers that Word prints before paragraphs of a list: 1. or （一）. They stand in no text of the document. */
final class ListNumbers {

    private static final Pattern LEVEL = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    /** A few words and nine numbers at most; a longer text is printed with each paragraph of a hostile file. */
    private static final int LONGEST_TEXT = 50;

    private final Map<String, List<Level>> lists = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** How a level is counted and printed. */
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
    }

    /** Which list a paragraph belongs to, and on which level. */
    static final class Reference {
        private @Nullable String number;
        private int level;

        @Nullable
        String number() {
            return number;
        }

        void read(Xml xml) throws XMLStreamException {
            xml.children(name -> {
                if (name.equals("numId")) {
                    number = xml.attribute("val");
                } else if (name.equals("ilvl")) {
                    level = Math.min(LEVELS - 1, xml.number("val", 0));
                }
                xml.skip();
            });
        }
    }

    static ListNumbers read(byte @Nullable [] part) throws XMLStreamException {
        var numbers = new ListNumbers();
        if (part != null) {
            var xml = Xml.open(part);
            xml.children(name -> {
                switch (name) {
                    case "abstractNum" -> numbers.readList(xml);
                    case "num" -> numbers.readUse(xml);
                    default -> xml.skip();
                }
            });
        }
        return numbers;
    }

    private void readList(Xml xml) throws XMLStreamException {
        var levels = new ArrayList<Level>();
        lists.put(String.valueOf(xml.attribute("abstractNumId")), levels);
        xml.children(name -> {
            if (name.equals("lvl")) {
                levels.add(level(xml));
            } else {
                xml.skip();
            }
        });
    }

    private static Level level(Xml xml) throws XMLStreamException {
        var level = new Level();
        xml.children(name -> {
            var value = xml.attribute("val");
            switch (name) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = value == null ? "" : value;
                case "lvlText" -> level.text = value == null || value.length() > LONGEST_TEXT ? "" : value;
                default -> {}
            }
            xml.skip();
        });
        return level;
    }

    private void readUse(Xml xml) throws XMLStreamException {
        var number = String.valueOf(xml.attribute("numId"));
        xml.children(name -> {
            if (name.equals("abstractNumId")) {
                listOf.put(number, String.valueOf(xml.attribute("val")));
            }
            xml.skip();
        });
    }

    /** What stands before the next paragraph of a list, empty for a mark without a number. */
    String next(Reference reference) {
        var list = listOf.get(String.valueOf(reference.number));
        var levels = list == null ? null : lists.get(list);
        if (list == null || levels == null || reference.level >= levels.size()) {
            return "";
        }
        var count = counts.computeIfAbsent(list, key -> new int[LEVELS]);
        count[reference.level]++;
        for (var below = reference.level + 1; below < LEVELS; below++) {
            count[below] = 0;
        }
        var level = levels.get(reference.level);
        return level.format.equals("bullet") || level.format.equals("none") ? "" : print(level, levels, count);
    }

    private static String print(Level level, List<Level> levels, int[] count) {
        return LEVEL.matcher(level.text).replaceAll(match -> {
            var index = Integer.parseInt(match.group(1)) - 1;
            var of = index < levels.size() ? levels.get(index) : level;
            var number = of.start + Math.max(1, count[index]) - 1;
            return Matcher.quoteReplacement(CountedNumber.print(of.format, number));
        });
    }
}
