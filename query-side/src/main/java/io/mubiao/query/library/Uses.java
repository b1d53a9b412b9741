package io.mubiao.query.library;

import io.mubiao.query.library.LibraryItem.SeenValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells from the table library_use what sheets in force print beside a name. */
@Component
class Uses {

    private static final int VALUES_SHOWN = 5;

    private final JdbcClient jdbc;

    Uses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String nameKey, String value, long sheets) {}

    long count(String region, String nameKey) {
        return jdbc.sql("select count(*) from read_model.library_use where region = ? and name_key = ?")
                .params(region, nameKey)
                .query(Long.class)
                .single();
    }

    /** The most frequent values by name, the most frequent first. */
    Map<String, List<SeenValue>> values(String region, Collection<String> nameKeys) {
        var values = new HashMap<String, List<SeenValue>>();
        jdbc.sql("""
                        select name_key, value, sheets
                        from (select used.name_key, seen.value, count(*) as sheets,
                                     row_number() over (partition by used.name_key
                                                        order by count(*) desc, seen.value) as place
                              from read_model.library_use used, unnest(used.printed) as seen (value)
                              where used.region = :region and used.name_key = any(:names)
                              group by used.name_key, seen.value) counted
                        where place <= :shown
                        order by name_key, place
                        """)
                .param("region", region)
                .param("names", nameKeys.toArray(String[]::new))
                .param("shown", VALUES_SHOWN)
                .query(Line.class)
                .list()
                .forEach(line -> values.computeIfAbsent(line.nameKey(), name -> new ArrayList<>())
                        .add(new SeenValue(line.value(), line.sheets())));
        return values;
    }
}
