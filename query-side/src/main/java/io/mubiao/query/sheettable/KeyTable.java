package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the table sheet_key: which sheets have something in common, for the rules that look at several of them. */
@Component
class KeyTable implements SheetTable {

    private static final String DELETE =
            "delete from sheet_key using unnest(?::uuid[]) as changed (id) where sheet = changed.id";

    private record Key(SheetState sheet, String text) {

        /** The rule that asks for it. */
        String code() {
            return text.substring(0, text.indexOf(' '));
        }

        /** As PostgreSQL writes bytes. */
        String digest() {
            return "\\x" + Sha256.hex(text);
        }
    }

    private static final Table<Key> TABLE = Table.<Key>named("sheet_key")
            .key("sheet", "uuid", key -> key.sheet().id())
            .key("key", "bytea", Key::digest)
            .kept("region", "text", key -> key.sheet().region())
            .kept("code", "text", Key::code);

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        var rewritten = new Rows();
        var keys = new ArrayList<Key>();
        changed.stream()
                .filter(FoldedSheet::readsOtherwise)
                .map(FoldedSheet::state)
                .forEach(state -> {
                    rewritten.add(state.id());
                    keys(state).forEach(keys::add);
                });
        tables.adjust(DELETE, rewritten);
        tables.insert(TABLE, keys);
    }

    private static Stream<Key> keys(SheetState state) {
        var ruleSet = RuleSet.of(state.region(), state.content().fiscalYear());
        return Checks.by(ruleSet).keys(state.content()).stream().distinct().map(key -> new Key(state, key));
    }
}
