package io.mubiao.query.ledger;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code POST /actuator/ledger} with {@code {"action": "scrub"}} (ADMIN): compare every event now; with
 * {@code "expect-rewrite"}: the table of events is about to be written anew, as VACUUM FULL does, once and within a day.
 * Whoever seals obeys within a second, be it another process.
 */
@Endpoint(id = "ledger")
final class LedgerEndpoint {

    private static final List<String> ACTIONS = List.of("scrub", "expect-rewrite");

    private final JdbcClient jdbc;

    LedgerEndpoint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Asked(String action) {}

    @WriteOperation
    Asked ask(String action, SecurityContext caller) {
        if (!caller.isUserInRole("ADMIN")) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有系统管理员可以办理账本事项");
        }
        if (!ACTIONS.contains(action)) {
            throw new DomainException(ErrorCode.MALFORMED, "action 只能是 " + String.join(" 或 ", ACTIONS));
        }
        jdbc.sql("insert into ledger.request (action, caller) values (:action, :caller)")
                .param("action", action)
                .param("caller", nameOf(caller.getPrincipal()))
                .update();
        return new Asked(action);
    }

    private static String nameOf(@Nullable Principal caller) {
        return caller == null ? "" : caller.getName();
    }
}
