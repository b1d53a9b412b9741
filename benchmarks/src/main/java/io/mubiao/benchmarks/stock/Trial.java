package io.mubiao.benchmarks.stock;

import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.Register;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes one copy of a life and looks at it as the program does: it has to fold to the contents that its digests say, and
 * the checks have to find in it what they found in the original, word for word where an event keeps it.
 */
final class Trial {

    private static final List<String> FACTORS = List.of("1", "0.8", "1.5", "2");

    private final Life life;
    private final Office office;
    private final Units officeRegister;
    private final List<String> original;

    Trial(Life life, Units register) {
        this.life = life;
        this.office = new Office(0, life);
        this.original = spots(found(life.end(), null, register));
        var streams = office.events();
        this.officeRegister = new Units(unit -> {
            var events = streams.get(Unit.stream(unit));
            return events == null
                    ? register.find(unit)
                    : Unit.of(events.stream().map(UnitEvent.class::cast).toList());
        });
    }

    /** Allows the life those amounts of a year with which its copies are faultless. */
    void allow(int year) {
        for (var factor : FACTORS) {
            var amounts = life.originalAmounts().stream()
                    .map(amount -> times(amount, new BigDecimal(factor)))
                    .toList();
            if (amounts.stream().allMatch(Objects::nonNull) && isFaultless(year, amounts)) {
                life.allow(year, amounts);
            }
        }
    }

    /** Written as the original is; null when it then is not exact. */
    private static @Nullable String times(String amount, BigDecimal factor) {
        try {
            var original = new BigDecimal(amount);
            return original.multiply(factor).setScale(original.scale()).toPlainString();
        } catch (ArithmeticException | NumberFormatException inexact) {
            return factor.equals(BigDecimal.ONE) ? amount : null;
        }
    }

    private boolean isFaultless(int year, List<String> amounts) {
        var copy = new Copy(office, UUID.randomUUID().toString(), year, 1_212, amounts);
        var state = new SheetState();
        do {
            copy.happen("trial", 1);
            var step = copy.step();
            var event = (SheetEvent) StoredEvent.read(
                            step.type(), step.revision(), step.payload().filled(copy))
                    .orElseThrow();
            var before = state.inForce();
            var trace = StoredEvent.metadata(step.metadata().filled(copy));
            state.on(event, Trace.of(trace, Instant.EPOCH));
            var previous = before == null ? null : before.content();
            if (!event.contentDigest().equals(ContentDigest.of(state.content()))
                    || !says(event, found(state, previous, officeRegister))) {
                return false;
            }
        } while (copy.advance());
        return spots(found(state, null, officeRegister)).equals(original);
    }

    private static boolean says(SheetEvent event, List<Finding> found) {
        return !(event instanceof SheetSubmitted submitted
                        && !submitted.findings().equals(found)
                || event instanceof SheetAmended amended && !amended.findings().equals(found));
    }

    private static List<Finding> found(SheetState sheet, @Nullable SheetContent previous, Units units) {
        var content = sheet.content();
        return Checks.by(RuleSet.of(sheet.region(), content.fiscalYear()))
                .check(
                        content,
                        CheckContext.of(Profile.SUBMIT)
                                .registered(
                                        Register.around(new UnitId(sheet.unit().value()), units))
                                .after(previous));
    }

    private static List<String> spots(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.indicatorId() + " " + finding.field())
                .toList();
    }
}
