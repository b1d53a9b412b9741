package io.mubiao.shared.check;

import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.text.DataFile;
import io.mubiao.shared.text.DataFile.Entry;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of the catalogue with its word lists, figures and taxonomies. Regions and years may have their own. */
public final class RuleSet {

    private static final String ANY = "*";
    private static final List<Validity> INDEX = new DataFile(RuleSet.class, "rule-sets.txt")
            .lines().stream().map(line -> Validity.of(line.split("\\s+"))).toList();
    private static final Map<String, RuleSet> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final Map<Rule, RuleDescription> descriptions;
    private final Parameters parameters;

    private RuleSet(String name) {
        this.name = name;
        this.descriptions = new DataFile(RuleSet.class, name + "/rules.txt")
                .blocks("code").stream()
                        .map(RuleSet::description)
                        .collect(Collectors.toMap(
                                description -> Rule.valueOf(description.code()),
                                Function.identity(),
                                (first, second) -> {
                                    throw new IllegalStateException("rule " + first.code() + " is described twice");
                                },
                                () -> new EnumMap<>(Rule.class)));
        this.parameters = Parameters.load(name);
    }

    /**
     * What holds for a sheet.
     *
     * @param region 财政区划代码
     * @param fiscalYear a year before all rule sets gets the oldest
     */
    public static RuleSet of(String region, int fiscalYear) {
        var inRegion =
                INDEX.stream().filter(validity -> validity.covers(region)).toList();
        var validity = inRegion.stream()
                .filter(candidate -> candidate.from <= fiscalYear)
                .max(Comparator.comparing(Validity::precision).thenComparing(Validity::from))
                .or(() -> inRegion.stream().min(Comparator.comparing(Validity::from)))
                .orElseThrow(() -> new IllegalStateException("no rule set for region " + region));
        return LOADED.computeIfAbsent(validity.name, RuleSet::new);
    }

    /** The youngest of a region. */
    public static RuleSet latest(String region) {
        return of(region, Integer.MAX_VALUE);
    }

    /** Such as {@code 2026-1}; never given twice. */
    public String name() {
        return name;
    }

    /** All rules, in the order of their codes. */
    public List<RuleDescription> rules() {
        return List.copyOf(descriptions.values());
    }

    RuleDescription describe(Rule rule) {
        return Objects.requireNonNull(descriptions.get(rule), () -> rule + " is not described");
    }

    /** Null where the profile does not hear of the rule. */
    @Nullable
    Severity severity(Rule rule, Profile profile) {
        return describe(rule).severities().get(profile);
    }

    Parameters parameters() {
        return parameters;
    }

    private static RuleDescription description(List<Entry> block) {
        var texts = block.stream().collect(Collectors.toMap(Entry::key, Entry::text));
        Function<String, String> text =
                key -> Objects.requireNonNull(texts.get(key), () -> key + " is missing in " + texts);
        return new RuleDescription(
                text.apply("code"),
                RuleFamily.of(text.apply("code")),
                text.apply("title"),
                severities(text.apply("severity").split("\\s+")),
                text.apply("looks-at"),
                text.apply("explanation"),
                text.apply("suggestion"),
                text.apply("basis"),
                Evidence.valueOf(text.apply("evidence")),
                texts.containsKey("refusal") ? ErrorCode.valueOf(text.apply("refusal")) : null);
    }

    private static Map<Profile, Severity> severities(String[] words) {
        var severities = new EnumMap<Profile, Severity>(Profile.class);
        for (var profile : Profile.values()) {
            if (!"-".equals(words[profile.ordinal()])) {
                severities.put(profile, Severity.valueOf(words[profile.ordinal()]));
            }
        }
        return severities;
    }

    private record Validity(String region, int from, String name) {

        static Validity of(String[] words) {
            return new Validity(words[0], Integer.parseInt(words[1]), words[2]);
        }

        boolean covers(String code) {
            return region.equals(ANY) || code.startsWith(region);
        }

        int precision() {
            return region.equals(ANY) ? 0 : region.length();
        }
    }
}
