package io.mubiao.identity.enrolment;

import io.mubiao.identity.enrolment.FileTable.Heading;
import io.mubiao.shared.problem.DomainException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is wrong with a file, instead of ending with the first of it. */
final class Checks {

    private final Validator validator;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    Checks(Validator validator, List<Flaw> flaws) {
        this.validator = validator;
        flaws.forEach(this::add);
    }

    void flaw(FileRow row, Heading heading, String detail) {
        add(row.flaw(heading, detail));
    }

    private void add(Flaw flaw) {
        flaws.add(flaw);
        told.add(flaw.path());
    }

    /** Whether the row could be sent as a request of somebody who types it. */
    boolean shape(FileRow row, Object request) {
        var violations = validator.validate(request);
        violations.forEach(violation -> {
            var field = violation.getPropertyPath().iterator().next().getName();
            var flaw = row.flaw(field, violation.getMessage());
            if (!told.contains(flaw.path())) { // what was said of a cell in better words is not said again
                add(flaw);
            }
        });
        return violations.isEmpty();
    }

    /** Whether no row before speaks of the same. */
    boolean once(Map<String, FileRow> rows, String key, FileRow row) {
        var other = rows.get(key);
        if (other != null) {
            add(row.flaw("id", "与第 " + other.number() + " 行重复"));
        }
        return other == null;
    }

    /** What the rules refuse is a flaw of the cell. */
    void refused(FileRow row, Heading heading, Runnable rule) {
        try {
            rule.run();
        } catch (DomainException refusal) {
            flaw(row, heading, refusal.detail());
        }
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
