package io.mubiao.shared.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Behalf;
import io.mubiao.shared.org.Credential;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Mandate;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/** The metadata of every event ever stored must stay readable too. */
class MetadataContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/metadata");
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final StoredTypeSerializer SERIALIZER = new StoredTypeSerializer(EventTypes.ALL);

    @Test
    void anEventTellsWithWhichCredentialItWasDone() throws IOException {
        var trace = Trace.of(stored("now.json"), AT);
        assertThat(trace)
                .isEqualTo(new Trace(
                        new UserId("approver"),
                        "杨志强",
                        Role.APPROVER,
                        new UnitId("105"),
                        "平罗县财政局预算股",
                        "640221000",
                        new Behalf(
                                new UserId("director"),
                                "何建国",
                                new DeputyshipId(UUID.fromString("1f6c2a4e-3b5d-4c8f-9a7e-2d1b0c9e8f7a")),
                                new UserId("admin")),
                        AT,
                        "10.1.2.3",
                        "6f1c0f0e-2b6e-4f5e-9d0a-3f4f3a1d0001",
                        Credential.key("nightly-report").value()));
        assertThat(trace).hasNoNullFieldsOrProperties();
    }

    @Test
    void anEventFromBeforeCredentialsWereRecordedStaysReadable() throws IOException {
        var trace = Trace.of(stored("before-credentials.json"), AT);
        assertThat(trace.actor()).isEqualTo(new UserId("approver"));
        assertThat(trace.credential()).isNull();
        assertThat(trace.unitName()).isNull();
    }

    @Test
    void noPartOfATraceIsMissingInTheGoldenFile() throws IOException {
        var parts = Arrays.stream(Trace.class.getRecordComponents())
                .map(component -> component.getName())
                .filter(part -> !part.equals("at"))
                .flatMap(part -> part.equals("behalf")
                        ? Stream.of("onBehalfOf", "onBehalfOfName", "deputyship", "deputyshipConfirmedBy")
                        : Stream.of(part))
                .toList();
        assertThat(stored("now.json").keySet()).containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void whatAnActorDeterminesIsWrittenAsItIsRead() {
        var actor = new Actor(new UserId("a"), "甲", new UnitId("101"), "640221000", Set.of(Role.DRAFTER));
        assertThat(Trace.metaData(actor, Role.DRAFTER).keySet())
                .containsExactly("actor", "name", "role", "unit", "region");
    }

    @Test
    void aDeputyNamesTheOtherToo() {
        var deputy = new Actor(new UserId("a"), "甲", new UnitId("101"), "640221000", Set.of(Role.DRAFTER));
        var mandate = new Mandate(
                new DeputyshipId(UUID.randomUUID()),
                new UserId("b"),
                "乙",
                deputy.roles(),
                Set.of(),
                null,
                Set.of(),
                new UserId("c"));
        var metaData = Trace.metaData(deputy.actingFor(mandate, Set.of(Role.APPROVER)), Role.APPROVER);
        assertThat(Trace.of(metaData, AT).behalf())
                .isEqualTo(new Behalf(new UserId("b"), "乙", mandate.deputyship(), new UserId("c")));
    }

    private static MetaData stored(String file) throws IOException {
        return SERIALIZER.deserialize(new SimpleSerializedObject<>(
                Files.readString(GOLDEN.resolve(file)), String.class, MetaData.class.getName(), null));
    }
}
