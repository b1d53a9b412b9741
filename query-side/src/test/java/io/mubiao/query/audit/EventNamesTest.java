package io.mubiao.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.platform.StoredType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventNamesTest {

    private static final java.util.List<StoredType> ALL = EventTypes.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void everyEventHasTheNameThatThePageGivesIt(StoredType type) throws IOException {
        var words = Files.readString(Path.of("../web/src/texts/terms.zh.ts"));

        assertThat(words).contains(type.name() + ": '" + EventNames.of(type.name()) + "'");
    }
}
