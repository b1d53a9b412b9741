package io.mubiao.identity.unit;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.InTransaction;
import io.mubiao.shared.platform.command.Versioned;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an administrator can ask of the register of units. */
public sealed interface UnitCommand extends Command<Void>, InTransaction {

    UnitId unit();

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return Unit.stream(unit());
    }

    @Override
    default DomainException notFound() {
        return notFound(unit());
    }

    /** What binds to no version is decided again. */
    @Override
    default @Nullable DomainException conflict() {
        return null;
    }

    /** Units elsewhere and units that do not exist answer alike. */
    static DomainException notFound(UnitId unit) {
        return new DomainException(ErrorCode.UNIT_NOT_FOUND, "没有代码为 " + unit + " 的单位，或您无权查看");
    }

    /** A command on a unit as it was shown. */
    sealed interface OnVersion extends UnitCommand, Versioned {

        @Override
        default String noun() {
            return "单位";
        }

        @Override
        default @Nullable DomainException conflict() {
            return Versioned.super.conflict();
        }
    }

    /**
     * Enter a unit into the register; the same request again has the same result.
     *
     * @param parent the unit above; a bureau and an office have none
     */
    record CreateUnit(
            UnitId unit,
            String name,
            UnitKind kind,
            String region,
            @Nullable UnitId parent,
            Actor actor) implements UnitCommand {

        /** @throws DomainException UNIT_KIND_UNSUITABLE for a parent where there is none, or none where there is one */
        public void requireParentIfUnit() {
            if ((parent == null) == (kind == UnitKind.UNIT)) {
                throw new DomainException(ErrorCode.UNIT_KIND_UNSUITABLE, "预算单位须有上级单位，主管部门和财政业务股室没有上级单位");
            }
        }

        /** @throws DomainException UNIT_KIND_UNSUITABLE for a parent of this kind */
        public static void requireSuitableParent(UnitKind parent) {
            if (parent == UnitKind.FINANCE_OFFICE) {
                throw new DomainException(ErrorCode.UNIT_KIND_UNSUITABLE, "财政业务股室不能有下级单位");
            }
        }
    }

    /** Give the unit another name. */
    record RenameUnit(UnitId unit, long version, String name, Actor actor) implements OnVersion {}

    /** Let a finance office (业务股室) look after a department. */
    record AssignFinanceOffice(UnitId unit, long version, UnitId office, Actor actor) implements OnVersion {

        /** @throws DomainException UNIT_KIND_UNSUITABLE for what no office looks after */
        public static void requireLookedAfter(UnitKind unit) {
            if (unit != UnitKind.BUREAU) {
                throw new DomainException(ErrorCode.UNIT_KIND_UNSUITABLE, "只有主管部门需要指定财政业务股室");
            }
        }

        /** @throws DomainException UNIT_KIND_UNSUITABLE for what is no finance office */
        public static void requireOffice(UnitKind office, String name) {
            if (office != UnitKind.FINANCE_OFFICE) {
                throw new DomainException(ErrorCode.UNIT_KIND_UNSUITABLE, name + "不是财政业务股室");
            }
        }
    }
}
