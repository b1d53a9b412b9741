package io.mubiao.shared.problem;

import java.util.List;

/** A request that the rules refuse. Nothing has happened when it is thrown. */
public final class DomainException extends RuntimeException {

    private final ErrorCode code;
    private final transient List<Violation> violations;

    public DomainException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    /** @param detail the reason in Chinese, shown to the person who asked; never secrets */
    public DomainException(ErrorCode code, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    public ErrorCode code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The reason in Chinese, never absent. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
