package io.mubiao.command.library;

import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryIndicatorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The common indicators (共性指标) that the product brings along. The list grows by new keys under a new delivery; what
 * is delivered is changed only by the performance office.
 *
 * @param delivery the version of the list
 */
record CommonIndicators(String delivery, List<Entry> indicators) {

    CommonIndicators {
        indicators = List.copyOf(indicators);
    }

    /** @param key stable for ever: it makes the identifier */
    record Entry(String key, IndicatorDefinition definition) {

        /** The same at every start and in every process, so that nothing is delivered twice. */
        LibraryIndicatorId idIn(String region) {
            var name = "common indicator " + key + " of " + region;
            return new LibraryIndicatorId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static CommonIndicators load() {
        try (var json = Objects.requireNonNull(CommonIndicators.class.getResourceAsStream("common-indicators.json"))) {
            return JsonMapper.shared().readValue(json, CommonIndicators.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
