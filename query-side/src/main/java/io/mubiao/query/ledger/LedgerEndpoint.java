package io.mubiao.query.ledger;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.text.TextShape;
import io.mubiao.shared.text.VisibleText;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
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
    private final String home;
    private final Predicate<UserId> isAdministrator;

    /**
     * @param home the region of the installation: its administrators look after the log of all
     * @param isAdministrator whether somebody is one of them now
     */
    LedgerEndpoint(JdbcClient jdbc, String home, Predicate<UserId> isAdministrator) {
        this.jdbc = jdbc;
        this.home = home;
        this.isAdministrator = isAdministrator;
    }

    record Asked(String action) {}

    @WriteOperation
    Asked ask(String action, @Nullable String reason, SecurityContext caller) {
        var actor = actor(caller.getPrincipal());
        if (actor == null || !caller.isUserInRole("ADMIN") || !actor.region().equals(home)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有本级（" + home + "）的系统管理员可以办理账本事项");
        }
        if (!ACTIONS.contains(action)) {
            throw new DomainException(ErrorCode.MALFORMED, "action 只能是 " + String.join(" 或 ", ACTIONS));
        }
        if (action.equals(ROTATE)) {
            requireReason(reason);
        } else if (action.equals(CONFIRM)) {
            requireOther(actor.id());
        }
        jdbc.sql("insert into ledger.request (action, caller, reason) values (:action, :caller, :reason)")
                .param("action", action)
                .param("caller", actor.id().value())
                .param("reason", action.equals(ROTATE) ? reason : null)
                .update();
        return new Asked(action);
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || VisibleText.isMissing(reason) || TextShape.flaw(reason, LONG_TEXT) != null) {
            throw new DomainException(ErrorCode.MALFORMED, "reason 须写明更换账本密钥的原因，不超过 " + LONG_TEXT + " 字");
        }
    }

    private void requireOther(UserId confirmer) {
        var proposer = jdbc.sql(PROPOSER).query(String.class).optional().orElse(null);
        if (proposer == null || !isAdministrator.test(new UserId(proposer))) {
            throw new DomainException(ErrorCode.NOTHING_PROPOSED, "一天之内没有系统管理员提出更换账本密钥");
        }
        if (proposer.equals(confirmer.value())) {
            throw new DomainException(ErrorCode.SEPARATION_OF_DUTIES, "更换账本密钥须由另一名系统管理员确认");
        }
    }

    private static @Nullable Actor actor(@Nullable Principal caller) {
        return caller instanceof Authentication token && token.getPrincipal() instanceof Actor actor ? actor : null;
    }
}
