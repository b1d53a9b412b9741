package io.mubiao.query.sheettable;

import io.mubiao.query.following.Rows;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.sheet.SheetState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the table sheet_key: which sheets have something in common, for the rules that look at several of them. */
@Component
class KeyTable implements SheetTable {

    private static final String DELETE =
            "delete from read_model.sheet_key using unnest(?::uuid[]) as changed (id) where sheet = changed.id";

    private static final String INSERT = """
            insert into read_model.sheet_key (sheet, region, code, key)
            select sheet, region, code, sha256(convert_to(key, 'UTF8'))
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as added (sheet, region, code, key)
            on conflict (sheet, key) do nothing
            """;

    @Override
    public void write(List<FoldedSheet> changed, JdbcClient jdbc) {
        var rewritten = new Rows();
        var keys = new Rows();
        changed.stream()
                .filter(FoldedSheet::readsOtherwise)
                .map(FoldedSheet::state)
                .forEach(state -> {
                    rewritten.add(state.id());
                    addKeys(state, keys);
                });
        rewritten.write(jdbc, DELETE);
        keys.write(jdbc, INSERT);
    }

    private static void addKeys(SheetState state, Rows keys) {
        var ruleSet = RuleSet.of(state.region(), state.content().fiscalYear());
        for (var key : Checks.by(ruleSet).keys(state.content())) {
            keys.add(state.id(), state.region(), key.substring(0, key.indexOf(' ')), key);
        }
    }
}
