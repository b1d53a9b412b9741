package io.mubiao.query.audit;

import io.mubiao.query.sheettable.SearchText;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.HeadField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for, as conditions on the rows {@code audit} and {@code step}. A filter that is absent has no
 * condition, so that the database finds the index of those that are there; that of amounts begins with the region.
 */
final class EventSearch {

    private static final Set<String> FIELDS = Stream.of(
                    Arrays.stream(HeadField.values()).map(HeadField::path),
                    Arrays.stream(Column.values()).map(Column::path),
                    Stream.of("indicators", "fundingParts"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private final StringBuilder conditions = new StringBuilder("audit.region = :region");
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    /** @throws DomainException MALFORMED, naming {@code field} */
    EventSearch(FindEvents query) {
        var request = query.request();
        parameters.put("region", query.region());
        narrow("type", request.type(), "audit.type = :type");
        narrow("actor", request.actor(), "(audit.actor = :actor or audit.name = :actor)");
        narrow("unit", request.unit(), "audit.unit = :unit");
        narrow("role", request.role(), "audit.role = :role");
        narrow("sheet", request.sheet(), "event.aggregate_id in (:sheet, 'talk/' || :sheet)");
        narrow("from", request.from(), "audit.at >= :from::timestamptz");
        narrow("to", request.to(), "audit.at < :to::timestamptz");
        narrow("field", field(request.field()), "step.fields @> array[:field::text]");
        narrow("minAmount", request.minAmount(), "step.region = :region and step.amount >= :minAmount::numeric");
        narrow("maxAmount", request.maxAmount(), "step.region = :region and step.amount <= :maxAmount::numeric");
        narrowToWords("said", request.text(), "%s", "audit.said");
        narrowToWords("project", request.project(), """
                event.aggregate_id in (select unnest(array[called.stream, 'talk/' || called.stream])
                                       from read_model.sheet_step called
                                       where called.region = :region and %s)""", "called.project_key");
    }

    private void narrow(String name, @Nullable Object value, String condition) {
        if (value != null && !value.toString().isBlank()) {
            conditions.append("\n  and ").append(condition);
            parameters.put(name, value.toString());
        }
    }

    /** To rows whose text has all of the words; that they have the same grams is found by an index. */
    private void narrowToWords(String name, @Nullable String text, String condition, String column) {
        List<String> words = SearchText.words(text);
        if (words.isEmpty()) {
            return;
        }
        var holds = new StringBuilder("read_model.grams(%s) @@ :%sGrams::tsquery".formatted(column, name));
        parameters.put(name + "Grams", SearchText.grams(words));
        for (int i = 0; i < words.size(); i++) {
            holds.append(" and strpos(%s, :%s%d) > 0".formatted(column, name, i));
            parameters.put(name + i, words.get(i));
        }
        conditions.append("\n  and ").append(condition.formatted(holds));
    }

    private static @Nullable String field(@Nullable String name) {
        if (name != null && !name.isBlank() && !FIELDS.contains(name)) {
            var detail = "“field”只能是 " + FIELDS.stream().sorted().collect(Collectors.joining("、"));
            throw new DomainException(
                    ErrorCode.MALFORMED, detail, List.of(new Violation("field", "INVALID_VALUE", detail)));
        }
        return name;
    }

    String conditions() {
        return conditions.toString();
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
