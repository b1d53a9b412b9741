package io.mubiao.query.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.query.directory.Setup.Gap;
import io.mubiao.query.directory.Setup.GapKind;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.workflow.ReviewChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Set<String> EVERYBODY = Set.of(
            "DRAFTER@101001",
            "DRAFTER@101002",
            "DEPARTMENT_REVIEWER@101",
            "FINANCE_OFFICE_REVIEWER@F1",
            "PERFORMANCE_REVIEWER@null",
            "APPROVER@null");

    private final Map<UnitId, Unit> register = new LinkedHashMap<>();

    @Test
    void aRegionThatIsCompleteHasNone() {
        county("F1");
        assertThat(gaps(EVERYBODY)).isEmpty();
    }

    @Test
    void aDepartmentWithoutOfficeIsToldOnceInTheWordsOfTheRefusal() {
        county(null);
        assertThat(gaps(EVERYBODY)).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.NO_RESPONSIBLE_UNIT);
            assertThat(gap.unitName()).isEqualTo("单位 101");
            assertThat(gap.detail()).contains("还没有指定资金主管股室");
        });
    }

    @Test
    void aStageWhereNobodyWorksIsTold() {
        county("F1");
        assertThat(gaps(Set.of("DRAFTER@101001", "DRAFTER@101002", "DEPARTMENT_REVIEWER@101")))
                .extracting(Gap::kind, Gap::unitName)
                .containsExactly(
                        tuple(GapKind.NO_REVIEWER, "单位 F1"),
                        tuple(GapKind.NO_REVIEWER, null),
                        tuple(GapKind.NO_REVIEWER, null));
    }

    @Test
    void aUnitWithoutDrafterAndOneWithoutDepartmentAreTold() {
        county("F1");
        put("200", UnitKind.UNIT, "199", null);
        assertThat(gaps(EVERYBODY))
                .extracting(
                        Gap::kind, gap -> gap.unit() == null ? null : gap.unit().value())
                .containsExactly(tuple(GapKind.NO_DRAFTER, "200"), tuple(GapKind.NO_RESPONSIBLE_UNIT, "200"));
    }

    private void county(@Nullable String office) {
        put("F1", UnitKind.FINANCE_OFFICE, null, null);
        put("101", UnitKind.BUREAU, null, office);
        put("101001", UnitKind.UNIT, "101", null);
        put("101002", UnitKind.UNIT, "101", null);
    }

    private void put(String id, UnitKind kind, @Nullable String parent, @Nullable String office) {
        var unit = new UnitId(id);
        register.put(
                unit,
                new Unit(
                        unit,
                        "单位 " + id,
                        kind,
                        "640221000",
                        parent == null ? null : new UnitId(parent),
                        office == null ? null : new UnitId(office)));
    }

    private List<Gap> gaps(Set<String> people) {
        return new Gaps(
                        ReviewChain.standard(),
                        new Units(register::get),
                        (role, unit) -> people.contains(role + "@" + unit))
                .of(register.values());
    }
}
