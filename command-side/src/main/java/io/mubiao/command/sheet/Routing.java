package io.mubiao.command.sheet;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.Stage;
import java.util.List;

/** Finds the units that review what a unit submits. */
final class Routing {

    private final ReviewChain chain;
    private final Units units;

    Routing(ReviewChain chain, Units units) {
        this.chain = chain;
        this.units = units;
    }

    /**
     * The stages for a unit's sheets.
     *
     * @throws DomainException {@code NO_RESPONSIBLE_UNIT} when the register names no department or no office
     */
    List<Stage> chainFor(UnitId unit) {
        var department = departmentOf(unit);
        return chain.stages().stream().map(stage -> stage(stage, department)).toList();
    }

    private Stage stage(StageDefinition definition, Unit department) {
        var responsible = switch (definition.scope()) {
            case DEPARTMENT -> department.id();
            case FINANCE_OFFICE -> officeOf(department);
            case REGION -> null;
        };
        return new Stage(definition.name(), definition.label(), definition.role(), responsible);
    }

    private Unit departmentOf(UnitId unit) {
        var department = units.departmentOf(unit);
        if (department == null) {
            throw new DomainException(ErrorCode.NO_RESPONSIBLE_UNIT, "单位 " + unit + " 在单位名册中没有主管部门，请联系管理员");
        }
        return department;
    }

    private static UnitId officeOf(Unit department) {
        var office = department.office();
        if (office == null) {
            throw new DomainException(ErrorCode.NO_RESPONSIBLE_UNIT, "“" + department.name() + "”还没有指定资金主管股室，请联系管理员");
        }
        return office;
    }
}
