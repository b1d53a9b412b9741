package io.mubiao.shared.workflow;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;

/** Which units answer for the stages of a sheet, by the register: what a submission is refused by. */
public final class Responsibility {

    private final Units units;

    public Responsibility(Units units) {
        this.units = units;
    }

    /** @throws DomainException NO_RESPONSIBLE_UNIT when the register names no department above the unit */
    public Unit departmentOf(UnitId unit) {
        var department = units.departmentOf(unit);
        if (department == null) {
            throw new DomainException(ErrorCode.NO_RESPONSIBLE_UNIT, "单位 " + unit + " 在单位名册中没有主管部门，请联系管理员");
        }
        return department;
    }

    /** @throws DomainException NO_RESPONSIBLE_UNIT when no office looks after the department */
    public static UnitId officeOf(Unit department) {
        var office = department.office();
        if (office == null) {
            throw new DomainException(ErrorCode.NO_RESPONSIBLE_UNIT, "“" + department.name() + "”还没有指定资金主管股室，请联系管理员");
        }
        return office;
    }

    /** The stage for the sheets of a department's units. */
    public static Stage stage(StageDefinition definition, Unit department) {
        var responsible = switch (definition.scope()) {
            case DEPARTMENT -> department.id();
            case FINANCE_OFFICE -> officeOf(department);
            case REGION -> null;
        };
        return new Stage(
                definition.name(), definition.label(), definition.role(), responsible, definition.workingDays());
    }
}
