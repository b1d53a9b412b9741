package io.mubiao.query.library;

import io.mubiao.query.export.Portion;
import io.mubiao.query.projection.ReadYourWrites;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.library.LibraryIndicator;
import io.mubiao.shared.library.LibraryRules;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Searches the table library_indicator: what fits best comes first, and what others use most. */
@Component
class LibraryReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The same as {@link LibraryRules#maySee}. */
    private static final String VISIBLE = """
            indicator.region = :region
            and (:all
                 or indicator.phase = 'ACCEPTED' and (indicator.scope <> 'UNIT' or indicator.unit = :unit)
                 or :drafter and indicator.unit = :unit)
            """;

    private static final String NARROWED = """
            and (indicator.phase = :state or :state::text is null and indicator.phase in ('ACCEPTED', 'PROPOSED'))
            and (:place::jsonb is null or indicator.places @> :place::jsonb)
            and (:text::text is null
                 or indicator.spelling ~ :scattered
                 or strpos(lower(indicator.explanation), :text) > 0)
            """;

    private static final String RANK = """
            case when :text::text is null or indicator.name_key = :text then 0
                 when indicator.spelling ~ :atStart then 1
                 when indicator.spelling ~ :together then 2
                 when indicator.spelling ~ :scattered then 3
                 else 4 end
            """;

    private static final String PAGE = """
            select id, name_key, state, rank, uses
            from (select indicator.id, indicator.name_key collate "zh-x-icu" as name_key, indicator.state, %s as rank,
                         (select count(*) from read_model.library_use used
                          where used.region = indicator.region and used.name_key = indicator.name_key) as uses
                  from read_model.library_indicator indicator
                  where %s %s) fitting
            where :afterRank::int is null
               or (rank, -uses, name_key, id) > (:afterRank, -:afterUses::bigint, :afterName, :afterId::uuid)
            order by rank, uses desc, name_key, id
            limit :limit
            """.formatted(RANK, VISIBLE, NARROWED);

    private final JdbcClient jdbc;
    private final Uses uses;
    private final UnitNames units;
    private final ReadYourWrites readYourWrites;

    LibraryReader(JdbcClient jdbc, Uses uses, UnitNames units, ReadYourWrites readYourWrites) {
        this.jdbc = jdbc;
        this.uses = uses;
        this.units = units;
        this.readYourWrites = readYourWrites;
    }

    private record Line(UUID id, String nameKey, String state, int rank, long uses) {}

    @Transactional(readOnly = true)
    LibraryPage page(Actor actor, LibraryRequest request) {
        var lagging = isLagging(request);
        var portion = portion(actor, request, request.cursor(), request.pageSize());
        return new LibraryPage(portion.items(), portion.next(), lagging);
    }

    /** Waits for the version that the caller has written; whether the library still does not know it. */
    boolean isLagging(LibraryRequest request) {
        return !readYourWrites.areShown("read_model.library_indicator", request.indicator(), request.atLeast());
    }

    @Transactional(readOnly = true)
    Portion<LibraryItem> portion(Actor actor, LibraryRequest request, @Nullable String cursor, int size) {
        var lines = new ArrayList<>(jdbc.sql(PAGE)
                .params(parameters(actor, request, LibraryCursor.of(cursor)))
                .param("limit", size + 1)
                .query(Line.class)
                .list());
        var more = lines.size() > size;
        if (more) {
            lines.remove(lines.size() - 1);
        }
        return new Portion<>(items(actor, lines), more ? next(lines.get(lines.size() - 1)) : null);
    }

    private List<LibraryItem> items(Actor actor, List<Line> lines) {
        var values =
                uses.values(actor.region(), lines.stream().map(Line::nameKey).toList());
        var names = units.naming();
        var items = new ArrayList<LibraryItem>();
        for (var line : lines) {
            var indicator = JSON.readValue(line.state(), LibraryIndicator.class);
            items.add(LibraryItem.of(
                    indicator, names, line.uses(), values.getOrDefault(line.nameKey(), List.of()), actor));
        }
        return items;
    }

    private static Map<String, @Nullable Object> parameters(
            Actor actor, LibraryRequest request, @Nullable LibraryCursor after) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", actor.region());
        parameters.put("all", LibraryRules.seesAll(actor));
        parameters.put("drafter", actor.has(Role.DRAFTER));
        parameters.put("unit", actor.unit().value());
        parameters.put("state", request.state() == null ? null : request.state().name());
        var place = request.place();
        parameters.put("place", place.isEmpty() ? null : JSON.writeValueAsString(List.of(place)));
        var typed = request.q() == null || request.q().isBlank() ? null : Typed.of(request.q());
        parameters.put("text", typed == null ? null : typed.text());
        parameters.put("atStart", typed == null ? "" : typed.atStart());
        parameters.put("together", typed == null ? "" : typed.together());
        parameters.put("scattered", typed == null ? "" : typed.scattered());
        parameters.put("afterRank", after == null ? null : after.rank());
        parameters.put("afterUses", after == null ? null : after.uses());
        parameters.put("afterName", after == null ? null : after.nameKey());
        parameters.put("afterId", after == null ? null : after.id());
        return parameters;
    }

    private static String next(Line last) {
        return new LibraryCursor(last.rank(), last.uses(), last.nameKey(), last.id()).toString();
    }
}
