package io.mubiao.query.testing;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The people of a county of their own, so that tests do not see each other's sheets. */
public final class Cast {

    private static final AtomicInteger COUNTIES = new AtomicInteger(640221);

    public final String region = Integer.toString(COUNTIES.getAndIncrement());
    public final Actor drafter = actor("drafter", "张填报", "101001", Role.DRAFTER);
    public final Actor colleague = actor("colleague", "王同事", "101001", Role.DRAFTER);
    public final Actor drafterElsewhere = actor("drafter2", "赵外单位", "102001", Role.DRAFTER);
    public final Actor department = actor("department", "李主管", "101", Role.DEPARTMENT_REVIEWER);
    public final Actor departmentElsewhere = actor("department2", "周主管", "102", Role.DEPARTMENT_REVIEWER);
    public final Actor office = actor("finance-office", "孙业务", "F01", Role.FINANCE_OFFICE_REVIEWER);
    public final Actor officeElsewhere = actor("finance-office2", "吴业务", "F02", Role.FINANCE_OFFICE_REVIEWER);
    public final Actor performance = actor("performance-office", "钱绩效", "F09", Role.PERFORMANCE_REVIEWER);
    public final Actor approver = actor("approver", "郑局长", "F00", Role.APPROVER);
    public final Actor auditor = actor("auditor", "冯审计", "A01", Role.AUDITOR);
    public final Actor admin = actor("admin", "陈管理", "A02", Role.ADMIN);

    public final List<Stage> chain = List.of(
            new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, department.unit()),
            new Stage("finance-office", "业务股室审核", Role.FINANCE_OFFICE_REVIEWER, office.unit()),
            new Stage("performance-office", "绩效股审核", Role.PERFORMANCE_REVIEWER, null),
            new Stage("approval", "终审批复", Role.APPROVER, null));

    /** An account of this county. */
    public Actor actor(String user, String name, String unit, Role... roles) {
        return new Actor(new UserId(user + "-" + region), name, unit(unit), region, Set.of(roles));
    }

    /** A unit of this county. */
    public UnitId unit(String code) {
        return new UnitId(region + "-" + code);
    }
}
