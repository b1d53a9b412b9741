package io.mubiao.query.directory;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.Actor;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What another process appended: the events are put into the table by hand. */
@QuerySideTest
class PresentRightsIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();
    private final Actor reader = cast.drafter;
    private final Actor colleague = cast.colleague;

    @BeforeEach
    void register() throws SQLException {
        for (var actor : new Actor[] {reader, colleague}) {
            commit(message(actor, 0, new AccountCreated(actor.id(), actor.name(), actor.unit(), actor.roles())));
        }
        isSeen(colleague, 200);
        isSeen(reader, 200);
    }

    @Test
    void aSuspendedReaderSeesNothing() throws SQLException {
        commit(message(reader, 1, new AccountSuspended(reader.id(), "离职")));

        isSeen(reader, 401);
        var refused = api.get(reader, "/api/queue");
        assertThat(refused.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(refused.json().path("detail").asString()).isEqualTo("账号已停用");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void whoMovedIsOfTheNewUnitWhateverTheTokenSays() throws SQLException {
        commit(message(reader, 1, new AccountTransferred(reader.id(), cast.unit("102001"))));

        eventually(() -> assertThat(api.get(reader, "/api/me")
                        .json()
                        .path("unit")
                        .path("id")
                        .asString())
                .isEqualTo(cast.unit("102001").value()));
    }

    /** Its position is lower than that of an event which was read before. */
    @Test
    void aSuspensionThatCommitsLateIsNotOverlooked() throws SQLException {
        try (var late = store.insertUncommitted(message(reader, 1, new AccountSuspended(reader.id(), "离职")))) {
            commit(message(colleague, 1, new AccountSuspended(colleague.id(), "离职")));
            isSeen(colleague, 401);
            assertThat(api.get(reader, "/api/queue").status()).isEqualTo(200);
            late.commit();
        }

        isSeen(reader, 401);
    }

    @Test
    void whoIsResumedIsLetInAgain() throws SQLException {
        commit(message(reader, 1, new AccountSuspended(reader.id(), "离职")));
        isSeen(reader, 401);
        commit(message(reader, 2, new AccountResumed(reader.id(), "返岗")));

        isSeen(reader, 200);
    }

    private DomainEventMessage<?> message(Actor actor, long sequence, AccountEvent event) {
        return Store.message("account/" + actor.id(), sequence, event, cast.admin);
    }

    private void commit(DomainEventMessage<?> message) throws SQLException {
        try (var connection = store.insertUncommitted(message)) {
            connection.commit();
        }
    }

    private void isSeen(Actor actor, int status) {
        eventually(() -> assertThat(api.get(actor, "/api/queue").status()).isEqualTo(status));
    }
}
