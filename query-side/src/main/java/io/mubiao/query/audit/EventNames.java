package io.mubiao.query.audit;

import io.mubiao.query.replay.EventTitles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What people call the stored types of events; the page has the same words. */
@Component
class EventNames implements EventTitles {

    private static final Properties NAMES = read();

    @Override
    public String title(String storedType) {
        return of(storedType);
    }

    /** The name in Chinese, or the type itself for one that has none. */
    static String of(String type) {
        return NAMES.getProperty(type, type);
    }

    private static Properties read() {
        var names = new Properties();
        try (var text = new InputStreamReader(
                Objects.requireNonNull(EventNames.class.getResourceAsStream("event-names.txt")),
                StandardCharsets.UTF_8)) {
            names.load(text);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
