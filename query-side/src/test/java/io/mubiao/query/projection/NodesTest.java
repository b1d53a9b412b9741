package io.mubiao.query.projection;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodesTest {

    private static final List<String> PROJECTIONS = List.of("audit", "directory", "library", "sheet");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    void noProcessHasTwoProjectionsMoreThanAnother(int count) {
        var nodes = IntStream.range(0, count).mapToObj(Integer::toString).toList();

        Map<String, Long> shares = PROJECTIONS.stream()
                .collect(groupingBy(projection -> Nodes.holder(projection, PROJECTIONS, nodes), counting()));

        assertThat(shares.values()).allMatch(share -> share == Math.max(1, 4 / count) || share == 4 / count + 1);
        assertThat(shares).hasSize(Math.min(4, count));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theSheetsAndTheAuditTrailAreNotForOneProcess(int count) {
        var nodes = IntStream.range(0, count).mapToObj(Integer::toString).toList();

        assertThat(Nodes.holder("sheet", PROJECTIONS, nodes)).isNotEqualTo(Nodes.holder("audit", PROJECTIONS, nodes));
    }
}
