package io.mubiao.shared.platform;

import io.mubiao.shared.text.WholeNumber;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How numbers and ids are read from addresses, where Spring alone would take {@code 0x10}, {@code +5}, {@code ５} and an
 * id of five digits. An empty parameter is none.
 */
@Configuration
@SuppressWarnings("NullAway") // a converter may give null, which NullAway does not read from Spring's type parameter
public class StrictParameters implements WebMvcConfigurer {

    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Longs());
        registry.addConverter(new Integers());
        registry.addConverter(new Ids());
    }

    /** Null when the text is no id in the form of RFC 9562. */
    static @Nullable UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    private static <T> T required(@Nullable T read) {
        if (read == null) {
            throw new IllegalArgumentException("not in the one form that is read");
        }
        return read;
    }

    private static final class Longs implements Converter<String, Long> {

        @Override
        public @Nullable Long convert(String text) {
            return text.isEmpty() ? null : required(WholeNumber.read(text));
        }
    }

    private static final class Integers implements Converter<String, Integer> {

        @Override
        public @Nullable Integer convert(String text) {
            return text.isEmpty() ? null : Math.toIntExact(required(WholeNumber.read(text)));
        }
    }

    private static final class Ids implements Converter<String, UUID> {

        @Override
        public @Nullable UUID convert(String text) {
            return text.isEmpty() ? null : required(id(text));
        }
    }
}
