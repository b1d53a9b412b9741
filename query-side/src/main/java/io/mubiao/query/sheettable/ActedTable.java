package io.mubiao.query.sheettable;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.Moment;
import io.mubiao.shared.sheet.SheetEvent.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the table sheet_actor: who acted on which sheet, and whether it was a decision. */
@Component
class ActedTable implements SheetTable {

    private static final String UPSERT = """
            insert into read_model.sheet_actor as present (account, sheet, decided)
            select * from unnest(?::text[], ?::uuid[], ?::boolean[])
            on conflict (account, sheet) do update set decided = true where excluded.decided and not present.decided
            """;

    @Override
    public void write(List<FoldedSheet> changed, JdbcClient jdbc) {
        var decided = new LinkedHashMap<List<String>, Boolean>();
        for (var sheet : changed) {
            for (var step : sheet.steps()) {
                var moment = step.moment();
                var decision = moment.event() instanceof Decision;
                decided.merge(key(moment.trace().actor().value(), moment), decision, Boolean::logicalOr);
                var principal = moment.trace().onBehalfOf();
                if (principal != null) {
                    decided.merge(key(principal.value(), moment), decision, Boolean::logicalOr);
                }
            }
        }
        var rows = new Rows();
        decided.forEach((key, decision) -> rows.add(key.get(0), key.get(1), decision));
        rows.write(jdbc, UPSERT);
    }

    private static List<String> key(String account, Moment moment) {
        return List.of(account, moment.event().sheet().toString());
    }
}
