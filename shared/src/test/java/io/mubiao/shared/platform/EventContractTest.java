package io.mubiao.shared.platform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.ShreddingEvent;
import io.mubiao.shared.org.SigningKeyEvent;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.WorkflowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is stored today must be readable for ever: each event has a golden file that is read and written again. */
class EventContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StoredTypeSerializer SERIALIZER = new StoredTypeSerializer(EventTypes.ALL);

    @Test
    void everyEventHasAStoredName() {
        var events = Stream.of(
                        SheetEvent.class,
                        LibraryEvent.class,
                        OperationEvent.class,
                        AccountEvent.class,
                        UnitEvent.class,
                        WorkflowEvent.class,
                        CalendarEvent.class,
                        DeputyEvent.class,
                        TalkEvent.class,
                        SigningKeyEvent.class,
                        ShreddingEvent.class,
                        EvidenceEvent.class)
                .flatMap(EventContractTest::records)
                .collect(toSet());
        assertThat(EventTypes.ALL.stream().map(StoredType::type).collect(toSet()))
                .isEqualTo(events);
    }

    private static Stream<Class<?>> records(Class<?> vocabulary) {
        return vocabulary.isRecord()
                ? Stream.of(vocabulary)
                : Arrays.stream(vocabulary.getPermittedSubclasses()).flatMap(EventContractTest::records);
    }

    @Test
    void storedNamesAreUniqueAndEveryEventHasARevision() {
        assertThat(EventTypes.ALL).extracting(StoredType::name).doesNotHaveDuplicates();
        assertThat(EventTypes.ALL).extracting(StoredType::revision).allMatch(revision -> revision.matches("\\d+"));
    }

    @ParameterizedTest
    @MethodSource("storedTypes")
    void aGoldenFileIsReadAndWrittenAgainUnchanged(StoredType stored) throws IOException {
        var golden = Files.readString(GOLDEN.resolve(stored.name() + "." + stored.revision() + ".json"));
        var event = SERIALIZER.deserialize(
                new SimpleSerializedObject<>(golden, String.class, stored.name(), stored.revision()));
        assertThat(event).isInstanceOf(stored.type());
        var written = SERIALIZER.serialize(event, String.class);
        assertThat(JSON.readTree(written.getData())).isEqualTo(JSON.readTree(golden));
        assertThat(written.getType().getName()).isEqualTo(stored.name());
        assertThat(written.getType().getRevision()).isEqualTo(stored.revision());
    }

    @ParameterizedTest
    @MethodSource("storedTypes")
    void aGoldenFileLeavesNoFieldOut(StoredType stored) throws IOException {
        var golden = JSON.readTree(Files.readString(GOLDEN.resolve(stored.name() + "." + stored.revision() + ".json")));
        var fields = Arrays.stream(stored.type().getRecordComponents())
                .map(component -> component.getName())
                .toList();
        assertThat(golden.propertyNames()).containsExactlyElementsOf(fields);
        assertThat(golden.values()).noneMatch(value -> value.isNull());
    }

    @Test
    void noGoldenFileIsForgotten() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().split("\\.")[0])
                            .collect(toSet()))
                    .isEqualTo(EventTypes.ALL.stream().map(StoredType::name).collect(toSet()));
        }
    }

    @Test
    void anotherRevisionIsNotGuessedAt() {
        var future = new SimpleSerializedObject<>("{}", String.class, "SheetDrafted", "99");
        assertThat((Object) SERIALIZER.deserialize(future)).isInstanceOf(UnknownSerializedType.class);
        assertThat(SERIALIZER.isCurrent(future.getType())).isFalse();
    }

    @Test
    void anUnknownFieldIsNotDropped() {
        var strange =
                new SimpleSerializedObject<>("{\"account\":\"a\",\"surprise\":1}", String.class, "PasswordReset", "1");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SERIALIZER.deserialize(strange))
                .hasRootCauseInstanceOf(tools.jackson.databind.exc.UnrecognizedPropertyException.class);
    }

    @ParameterizedTest
    @MethodSource("olderFiles")
    void whatWasStoredUnderAnOlderRevisionIsLedToThePresentOne(Path file) throws IOException {
        var stem = file.getFileName().toString().split("\\.");
        var entry = new GenericDomainEventEntry<>(
                "TargetSheet",
                "0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001",
                0,
                "e",
                Instant.EPOCH,
                stem[0],
                stem[1],
                Files.readString(file),
                SERIALIZER.serialize(MetaData.emptyInstance(), String.class).getData());
        var led = new EventUpcasterChain(FieldUpcaster.ALL)
                .upcast(Stream.of(new InitialEventRepresentation(entry, SERIALIZER)))
                .toList();
        assertThat(led).singleElement().satisfies(event -> {
            assertThat(SERIALIZER.isCurrent(event.getType())).isTrue();
            assertThat((Object) SERIALIZER.deserialize(event.getData())).isInstanceOf(typeOf(stem[0]));
        });
    }

    static List<Path> olderFiles() throws IOException {
        var current = EventTypes.ALL.stream()
                .map(stored -> stored.name() + "." + stored.revision() + ".json")
                .collect(toSet());
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> !current.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> typeOf(String name) {
        return EventTypes.ALL.stream()
                .filter(stored -> stored.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    static List<StoredType> storedTypes() {
        return EventTypes.ALL;
    }
}
