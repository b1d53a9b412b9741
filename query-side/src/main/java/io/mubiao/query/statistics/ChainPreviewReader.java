package io.mubiao.query.statistics;

import io.mubiao.query.statistics.ChainPreview.Way;
import io.mubiao.query.statistics.ChainPreviewRequest.Threshold;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts drafts by amount. Administrators see numbers and no contents. */
@Component
class ChainPreviewReader {

    private final JdbcClient jdbc;

    ChainPreviewReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Drafts(int count, BigDecimal amount) {

        static final Drafts NONE = new Drafts(0, BigDecimal.ZERO);
    }

    @Transactional(readOnly = true)
    ChainPreview of(String region, List<Threshold> thresholds) {
        var bounds = bounds(thresholds);
        var drafts = drafts(region, bounds);
        var ways = IntStream.range(0, bounds.size())
                .mapToObj(i -> way(thresholds, bounds, i, drafts.getOrDefault(i + 1, Drafts.NONE)))
                .toList();
        return new ChainPreview(ways, drafts.getOrDefault(0, Drafts.NONE).count());
    }

    private static List<BigDecimal> bounds(List<Threshold> thresholds) {
        return Stream.concat(Stream.of(BigDecimal.ZERO), thresholds.stream().map(Threshold::minimum))
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted()
                .toList();
    }

    /** By the number of bounds reached; 0: no amount. */
    private Map<Integer, Drafts> drafts(String region, List<BigDecimal> bounds) {
        var found = new HashMap<Integer, Drafts>();
        jdbc.sql("""
                        select coalesce(width_bucket(amount, cast(:bounds as numeric[])), 0) as reached,
                               count(*) as count, coalesce(sum(amount), 0) as amount
                        from read_model.sheet
                        where region = :region and not submitted and phase = 'DRAFT' and not routed
                        group by reached
                        """)
                .param("region", region)
                .param("bounds", bounds.stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .query(row -> {
                    found.put(row.getInt("reached"), new Drafts(row.getInt("count"), row.getBigDecimal("amount")));
                });
        return found;
    }

    private static Way way(List<Threshold> thresholds, List<BigDecimal> bounds, int index, Drafts drafts) {
        var from = bounds.get(index);
        return new Way(
                from.toPlainString(),
                index + 1 < bounds.size() ? bounds.get(index + 1).toPlainString() : null,
                thresholds.stream()
                        .filter(threshold -> threshold.minimum().compareTo(from) <= 0)
                        .map(Threshold::stage)
                        .toList(),
                drafts.count(),
                Amounts.plain(drafts.amount()));
    }
}
