package io.mubiao.query.ledger;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.text.VisibleText;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/**
 * {@code POST /actuator/ledger} with {@code {"action": "scrub"}} (ADMIN): compare every event now; with
 * {@code "expect-rewrite"}: the table of events is about to be written anew, as VACUUM FULL does, once and within a day.
 * {@code "rotate"} with a reason, and {@code "confirm-rotation"} by another administrator within a day: another key signs
 * for the log. Whoever seals obeys within a second, be it another process.
 */
@Endpoint(id = "ledger")
final class LedgerEndpoint {

    private static final String ROTATE = "rotate";
    private static final String CONFIRM = "confirm-rotation";
    private static final List<String> ACTIONS = List.of("scrub", "expect-rewrite", ROTATE, CONFIRM);

    /** Who asked for another key within a day, and was not answered. */
    private static final String PROPOSER = """
        select caller from ledger.request asked
        where action = 'rotate' and at > now() - interval '1 day' and not exists (
            select from ledger.request later where later.action = 'confirm-rotation' and later.id > asked.id)
        order by id desc limit 1
        """;

    private static final int LONG_TEXT = 2000;

    private final JdbcClient jdbc;

    LedgerEndpoint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Asked(String action) {}

    @WriteOperation
    Asked ask(String action, @Nullable String reason, SecurityContext caller) {
        if (!caller.isUserInRole("ADMIN")) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有系统管理员可以办理账本事项");
        }
        if (!ACTIONS.contains(action)) {
            throw new DomainException(ErrorCode.MALFORMED, "action 只能是 " + String.join(" 或 ", ACTIONS));
        }
        var name = nameOf(caller.getPrincipal());
        if (action.equals(ROTATE)) {
            requireReason(reason);
        } else if (action.equals(CONFIRM)) {
            requireOther(name);
        }
        jdbc.sql("insert into ledger.request (action, caller, reason) values (:action, :caller, :reason)")
                .param("action", action)
                .param("caller", name)
                .param("reason", reason)
                .update();
        return new Asked(action);
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || VisibleText.isMissing(reason) || reason.length() > LONG_TEXT) {
            throw new DomainException(ErrorCode.MALFORMED, "reason 须写明更换账本密钥的原因，不超过 " + LONG_TEXT + " 字");
        }
    }

    private void requireOther(String name) {
        var proposer = jdbc.sql(PROPOSER).query(String.class).optional().orElse(null);
        if (proposer == null) {
            throw new DomainException(ErrorCode.NOTHING_PROPOSED, "一天之内没有人提出更换账本密钥");
        }
        if (proposer.equals(name)) {
            throw new DomainException(ErrorCode.SEPARATION_OF_DUTIES, "更换账本密钥须由另一名系统管理员确认");
        }
    }

    private static String nameOf(@Nullable Principal caller) {
        if (caller instanceof Authentication token && token.getPrincipal() instanceof Actor actor) {
            return actor.id().value();
        }
        return caller == null ? "" : caller.getName();
    }
}
