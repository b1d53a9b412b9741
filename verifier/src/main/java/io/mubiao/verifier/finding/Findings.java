package io.mubiao.verifier.finding;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says what is found as soon as it is found, and remembers only what it means. */
public final class Findings {

    /** Of one kind; a store that was rewritten would fill the disk. */
    private static final long MOST_SAID = 10_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final Consumer<Finding> out;
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private Verdict verdict = Verdict.PROVEN;

    public Findings(Consumer<Finding> out) {
        this.out = out;
    }

    /** Says them to people, or to a program. */
    public static Findings printed(PrintWriter out, Words words, boolean json) {
        return new Findings(finding ->
                out.println(json ? json(finding, words) : finding.fault().code() + " " + words.of(finding)));
    }

    public void add(Fault fault, Place place, @Nullable Object... details) {
        if (counts.merge(fault, 1L, Long::sum) <= MOST_SAID) {
            out.accept(Finding.of(fault, place, details));
        }
        verdict = verdict.and(fault.verdict());
    }

    /** Something is not proven, and nothing need be said but its number. */
    public void unproven() {
        verdict = verdict.and(Verdict.UNPROVEN);
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public Verdict verdict() {
        return verdict;
    }

    private static String json(Finding finding, Words words) {
        var text = new StringWriter();
        var place = finding.place();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("code", finding.fault().code());
            number(json, "position", place.position());
            number(json, "index", place.index());
            string(json, "event", place.event());
            string(json, "stream", place.stream());
            number(json, "checkpoint", place.checkpoint());
            json.writeStringProperty("detail", words.of(finding));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private static void string(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
