package io.mubiao.command.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mubiao.shared.check.Profile;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

class CheckControllerTest {

    private static final Map<UnitId, Unit> UNITS = Stream.of(
                    unit("101", "平罗县商务和投资促进局", UnitKind.BUREAU, null, "105003"),
                    unit("101001", "平罗县商务和投资促进局本级", UnitKind.UNIT, "101", null),
                    unit("105", "平罗县财政局", UnitKind.BUREAU, null, null),
                    unit("105003", "经济建设中心", UnitKind.FINANCE_OFFICE, null, null))
            .collect(Collectors.toMap(Unit::id, unit -> unit));

    private final CheckController controller = new CheckController(new Units(UNITS::get));

    @Test
    void aContentIsHeldAgainstTheRulesOfItsYear() {
        var result = controller.check(actor(Role.DRAFTER, "101001"), new CheckRequest(content("经济建设中心"), null));

        assertThat(result.ruleSet()).isEqualTo("2026-1");
        assertThat(result.findings())
                .extracting(Finding::code)
                .contains("A01", "A02", "B01", "C05")
                .doesNotContain("B03");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTER, 101001, true",
        "DEPARTMENT_REVIEWER, 101, true",
        "FINANCE_OFFICE_REVIEWER, 105003, false",
        "PERFORMANCE_REVIEWER, 105, false",
        "APPROVER, 105, false"
    })
    void theDepartmentIsComparedWithTheCallersOwn(Role role, String unit, boolean known) {
        var result = controller.check(actor(role, unit), new CheckRequest(content("经济建设室"), Profile.SUBMIT));

        assertThat(result.findings().stream().anyMatch(finding -> finding.code().equals("B01")))
                .isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "ADMIN"},
            mode = Mode.EXCLUDE)
    void whoWritesOrJudgesSheetsMayCheck(Role role) {
        assertThat(controller
                        .check(actor(role, "101001"), new CheckRequest(content("经济建设室"), Profile.REVIEW))
                        .findings())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "ADMIN"})
    void othersMayNot(Role role) {
        // kept at the door, for every operation that names its roles: AuthorityMatrixIT
        assertThat(CheckController.class.getAnnotation(AllowedRoles.class).value())
                .doesNotContain(role);
    }

    @Test
    void whatCouldNotBeStoredIsNotChecked() {
        assertThatThrownBy(() -> controller.check(
                        actor(Role.DRAFTER, "101001"), new CheckRequest(content("经济\u0007建设室"), Profile.SUBMIT)))
                .asInstanceOf(type(DomainException.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::path)
                        .containsExactly("content.financeOffice"));
    }

    @Test
    void anUnknownProfileIsNamed() {
        assertThatThrownBy(() -> JsonMapper.shared().readValue("{\"profile\":\"STRICT\"}", CheckRequest.class))
                .asInstanceOf(type(InvalidFormatException.class))
                .satisfies(
                        unreadable -> assertThat(unreadable.getPathReference()).contains("\"profile\""));
    }

    private static SheetContent content(String office) {
        return new SheetContent(
                "88",
                2026,
                1,
                "2026 年平罗招商工作经费",
                null,
                "平罗县商务和促进投资局",
                "平罗县商务和促进投资局本级",
                "一年期项目",
                "1年",
                office,
                null,
                List.of(),
                "接待客商15次。",
                null,
                List.of(new Indicator("i01", "产出指标", "数量指标", "接待客商", "15 次", null, null)));
    }

    private static Actor actor(Role role, String unit) {
        return new Actor(new UserId("someone"), "马晓燕", new UnitId(unit), "640221000", Set.of(role));
    }

    private static Unit unit(String id, String name, UnitKind kind, String parent, String office) {
        return new Unit(
                new UnitId(id),
                name,
                kind,
                "640221000",
                parent == null ? null : new UnitId(parent),
                office == null ? null : new UnitId(office));
    }
}
