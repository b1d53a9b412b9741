package io.mubiao.identity.account;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Whether the caller is still what the token says. A token outlives a suspension by minutes; in those, nobody shall
 * open accounts or make keys with it.
 */
@Component
class CallerStanding {

    private final JdbcClient jdbc;

    CallerStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AuthorizationManager<RequestAuthorizationContext> active() {
        return asking(actor -> isActive(actor, actor.roles().toArray(Role[]::new)));
    }

    AuthorizationManager<RequestAuthorizationContext> admin() {
        return asking(actor -> actor.has(Role.ADMIN) && isActive(actor, Role.ADMIN));
    }

    private static AuthorizationManager<RequestAuthorizationContext> asking(Predicate<Actor> question) {
        return (authentication, request) -> new AuthorizationDecision(
                authentication.get().getPrincipal() instanceof Actor actor && question.test(actor));
    }

    private boolean isActive(Actor actor, Role... roles) {
        var names = java.util.Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        return jdbc.sql("""
                        select exists (select from identity.account
                                       where id = :id and status = 'ACTIVE' and region = :region and roles @> cast(:roles as text[]))
                        """)
                .param("id", actor.id().value())
                .param("region", actor.region())
                .param("roles", names)
                .query(Boolean.class)
                .single();
    }
}
