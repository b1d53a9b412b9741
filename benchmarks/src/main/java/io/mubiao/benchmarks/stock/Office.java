package io.mubiao.benchmarks.stock;

import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bureau, the drafting unit and their people that a copy has instead of its life's own. */
record Office(int number, Life life) {

    private static final String PLACES = "东西南北中新上下金银红青白高长大小双三五";
    private static final String LANDS = "河山湖桥滩堡渠营塘沟庄台城关坪梁湾岭泉林";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "伟芳敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚";

    /** More would have the same place. */
    static final int MOST = PLACES.length() * LANDS.length();

    /** What its name has in addition. */
    String place() {
        return "" + PLACES.charAt(number % PLACES.length()) + LANDS.charAt(number / PLACES.length());
    }

    /** A code that nobody has given to a real one. */
    String bureau() {
        return "9%02d%03d".formatted(life.base(), number);
    }

    String unit() {
        return life.isDraftedByBureau() ? bureau() : bureau() + "001";
    }

    String account(int index) {
        return life.people().get(index).account() + "-" + bureau();
    }

    String nameOf(int index) {
        int seed = Math.floorMod(account(index).hashCode(), 1 << 20);
        return "" + SURNAMES.charAt(seed % SURNAMES.length())
                + GIVEN.charAt(seed / 20 % GIVEN.length())
                + GIVEN.charAt(seed / 400 % GIVEN.length());
    }

    /** What enters it into the register: the events of each stream in their order, bureaus first. */
    Map<String, List<Object>> events() {
        var streams = new LinkedHashMap<String, List<Object>>();
        var original = life.bureau();
        var bureau = new UnitId(bureau());
        var created = new ArrayList<Object>();
        created.add(new UnitCreated(
                bureau, name(life.bureauName()), original.kind(), original.region(), original.parent()));
        if (original.office() != null) {
            created.add(new FinanceOfficeAssigned(bureau, original.office()));
        }
        streams.put(Unit.stream(bureau), created);
        var unit = new UnitId(unit());
        if (!life.isDraftedByBureau()) {
            var drafting = life.unit();
            var entered = new UnitCreated(unit, name(life.unitName()), drafting.kind(), drafting.region(), bureau);
            streams.put(Unit.stream(unit), List.of(entered));
        }
        for (int i = 0; i < life.people().size(); i++) {
            var person = life.people().get(i);
            var account = new UserId(account(i));
            var home = person.unit().equals(life.unit().id()) ? unit : bureau;
            streams.put(
                    "account/" + account.value(),
                    List.of(new AccountCreated(account, nameOf(i), home, person.roles())));
        }
        return streams;
    }

    private String name(Stencil stencil) {
        return stencil.filled(slot -> place());
    }
}
