package io.mubiao.shared.check;

import io.mubiao.shared.text.DataFile;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Pairs of words that belong together, each list for one rule. */
record Lexicons(List<Homophone> homophones, List<Audience> audiences, List<Activity> activities) {

    /** What an input method may have typed for what was meant. */
    record Homophone(Pattern typed, String meant) {}

    /** Whom projects of a kind serve. */
    record Audience(Pattern project, Pattern subject) {}

    /** The wordings of an activity that two projects might both pay. */
    record Activity(String name, Pattern wordings) {}

    static Lexicons load(String ruleSet) {
        return new Lexicons(
                pairs(ruleSet + "/homophones.txt", pair -> new Homophone(Pattern.compile(pair[0]), pair[1])),
                pairs(
                        ruleSet + "/audiences.txt",
                        pair -> new Audience(Pattern.compile(pair[0]), Pattern.compile(pair[1]))),
                pairs(ruleSet + "/activities.txt", pair -> new Activity(pair[0], Pattern.compile(pair[1]))));
    }

    private static <T> List<T> pairs(String file, Function<String[], T> entry) {
        return new DataFile(Lexicons.class, file)
                .lines().stream()
                        .map(line -> entry.apply(line.strip().split("\\s+", 2)))
                        .toList();
    }
}
