package io.mubiao.shared.check;

import io.mubiao.shared.sheet.HeadField;
import java.util.stream.Stream;

/** Rules B01 to B03: the organisations that the head names. */
final class OrganisationRules {

    private static final String OWN_OFFICE = "本级";

    private OrganisationRules() {}

    /** Silent unless the register or the title tells the name. */
    static Stream<Spot> department(CheckedSheet sheet) {
        var department = sheet.text(HeadField.DEPARTMENT);
        var registered = Texts.compact(sheet.context().register().department());
        var titled = organisationInTitle(sheet);
        if (department.isEmpty()) {
            return Stream.empty();
        }
        if (!registered.isEmpty() && !department.equals(registered)) {
            return Stream.of(differs(department, "单位名册登记的名称“" + registered + "”", registered));
        }
        // titles of several bodies name more than one organisation, and may leave the county out
        if (!titled.isEmpty() && !titled.contains(department) && !department.endsWith(titled)) {
            return Stream.of(differs(department, "文件标题中的“" + titled + "”", titled));
        }
        return Stream.empty();
    }

    static Stream<Spot> implementingUnit(CheckedSheet sheet) {
        var unit = sheet.text(HeadField.IMPLEMENTING_UNIT);
        var department = sheet.text(HeadField.DEPARTMENT);
        var units = sheet.context().register().units();
        if (unit.isEmpty() || department.isEmpty() || unit.startsWith(department) || units.contains(unit)) {
            return Stream.empty();
        }
        // without a register only a 本级 tells whose it is
        return units.isEmpty() && !unit.endsWith(OWN_OFFICE)
                ? Stream.empty()
                : Stream.of(
                        Spot.on(HeadField.IMPLEMENTING_UNIT, "实施单位“" + unit + "”不是主管部门“" + department + "”的本级或所属单位"));
    }

    static Stream<Spot> financeOffice(CheckedSheet sheet) {
        var office = sheet.text(HeadField.FINANCE_OFFICE);
        var isPlausible = sheet.has(Words.OFFICE_NAME, office)
                || sheet.context().register().offices().contains(office);
        return office.isEmpty() || isPlausible
                ? Stream.empty()
                : Stream.of(Spot.on(HeadField.FINANCE_OFFICE, "“" + office + "”不像财政部门内设股室的名称"));
    }

    private static Spot differs(String department, String source, String right) {
        return Spot.on(HeadField.DEPARTMENT, "主管部门“" + department + "”与" + source + "不一致")
                .replacedBy(right);
    }

    /** Empty when the title names nobody. */
    private static String organisationInTitle(CheckedSheet sheet) {
        var title = Texts.compact(sheet.context().documentTitle());
        var parameters = sheet.parameters();
        var rest = parameters.matcher(Words.TITLE_BEFORE, title).replaceFirst("");
        var after = parameters.matcher(Words.TITLE_AFTER, rest);
        return after.find() ? rest.substring(0, after.start()) : "";
    }
}
