package io.mubiao.query.queue;

import io.mubiao.query.deadline.Overdue;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.sheettable.SearchText;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Mandate;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.text.GivenText;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who looks for what: conditions on the row {@code sheet}, and the parameters that all statements take. */
final class Search {

    private static final String BREAKS =
            "sheet.id in (select finding.sheet from read_model.sheet_finding finding where finding.rule = :rule)";

    private static final String ACTED_ON =
            "sheet.id in (select acted.sheet from read_model.acted acted where acted.account = any(:people::text[]))";

    private final List<String> places;
    private final List<String> words;
    private final List<String> onGroups = new ArrayList<>();
    private final List<String> onRows = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private final List<String> ofMandate = new ArrayList<>();
    private final WorkingDays workingDays;
    private final Instant now;

    /**
     * @param people who is meant by the person of the request; null: anybody
     * @param workingDays by which is found what is late now
     */
    Search(Actor actor, ListRequest request, @Nullable List<String> people, WorkingDays workingDays, Instant now) {
        this.workingDays = workingDays;
        this.now = now;
        places = List.copyOf(VisibilityKeys.of(actor));
        words = SearchText.words(request.q());
        parameters.put("region", actor.region());
        parameters.put("account", actor.id().value());
        parameters.put("signers", signers(actor));
        parameters.put("places", places.toArray(String[]::new));
        for (int i = 0; i < places.size(); i++) {
            parameters.put("place" + i, places.get(i));
        }
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
        }
        parameters.put("grams", SearchText.grams(words));
        if (actor.mandate() != null) {
            keepWithin(actor.mandate());
        }
        var states = request.state();
        if (states != null && !states.isEmpty()) {
            narrow(
                    onGroups,
                    "sheet.phase = any(:states::text[])",
                    "states",
                    states.stream().map(Enum::name).toArray(String[]::new));
        }
        narrow(onGroups, "sheet.fiscal_year = :year", "year", request.year());
        narrow(onGroups, "sheet.department = :department", "department", GivenText.orNull(request.department()));
        narrow(onGroups, "sheet.unit = :unit", "unit", GivenText.orNull(request.unit()));
        narrow(onGroups, "sheet.stage = :stage", "stage", GivenText.orNull(request.stage()));
        narrow(onRows, "sheet.office = :office", "office", GivenText.orNull(request.office()));
        narrow(onRows, "(sheet.errors > 0) = :errors", "errors", request.errors());
        narrow(onRows, BREAKS, "rule", request.rule());
        if (people != null) {
            narrow(onRows, people.isEmpty() ? "false" : ACTED_ON, "people", people.toArray(String[]::new));
        }
        narrow(
                onRows,
                "sheet.grade = :grade",
                "grade",
                request.grade() == null ? null : request.grade().name());
        narrow(onRows, "sheet.amount >= :minAmount::numeric", "minAmount", GivenText.orNull(request.minAmount()));
        narrow(onRows, "sheet.amount <= :maxAmount::numeric", "maxAmount", GivenText.orNull(request.maxAmount()));
        if (Boolean.TRUE.equals(request.overdue())) {
            onRows.add(Overdue.CONDITION);
            parameters.putAll(Overdue.parameters(workingDays, now));
        }
    }

    WorkingDays workingDays() {
        return workingDays;
    }

    /** When it is looked for. */
    Instant now() {
        return now;
    }

    /** Of what one of them has signed or written, separation of duties keeps the actor. */
    private static String[] signers(Actor actor) {
        var confirmer = actor.mandate() == null ? null : actor.mandate().confirmedBy();
        return Stream.concat(actor.people().stream(), Stream.ofNullable(confirmer))
                .map(UserId::value)
                .toArray(String[]::new);
    }

    /** As {@link io.mubiao.shared.sheet.SheetRules} have it. */
    private void keepWithin(Mandate mandate) {
        if (!mandate.stages().isEmpty()) {
            narrow(
                    ofMandate,
                    "sheet.stage = any(:mandatedStages::text[])",
                    "mandatedStages",
                    mandate.stages().toArray(String[]::new));
        }
        if (!mandate.units().isEmpty()) {
            narrow(
                    ofMandate,
                    "sheet.unit = any(:mandatedUnits::text[])",
                    "mandatedUnits",
                    mandate.units().stream().map(UnitId::value).toArray(String[]::new));
        }
        narrow(ofMandate, "sheet.amount <= :mandatedAmount::numeric", "mandatedAmount", mandate.maximumAmount());
    }

    /** Of what waits somewhere, what a deputy may do: further conditions as in {@link #narrowed}. */
    String withinMandate() {
        return conditions(ofMandate);
    }

    private void narrow(List<String> conditions, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** How many places the account works at: the parameters {@code place0}, {@code place1} and so on. */
    int places() {
        return places.size();
    }

    /** How many words are looked for: the parameters {@code word0}, {@code word1} and so on. */
    int words() {
        return words.size();
    }

    boolean isOfAYear() {
        return parameters.containsKey("year");
    }

    /** Whether all conditions are on what the table tally counts by. */
    boolean isTallied() {
        return onRows.isEmpty() && words.isEmpty();
    }

    /** Further conditions, as in {@code and sheet.unit = :unit}; the words are not among them. */
    String narrowed() {
        return conditions(onGroups) + conditions(onRows);
    }

    private static String conditions(List<String> all) {
        return all.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
