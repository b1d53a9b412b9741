package io.mubiao.query.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is too long to be held, as one stream: a page is read when the one before it has been used up. */
public final class Pages {

    private Pages() {}

    /**
     * All lines from a first page on.
     *
     * @param size of a full page; one that is not full is the last
     * @param behind the page behind a line
     */
    public static <T> Stream<T> of(int size, List<T> first, Function<T, List<T>> behind) {
        return Stream.iterate(
                        first,
                        page -> !page.isEmpty(),
                        page -> page.size() < size ? List.of() : behind.apply(page.get(page.size() - 1)))
                .flatMap(List::stream);
    }

    /**
     * All lines of a list whose pages name the next one, each read when the one before it has been used up.
     *
     * @param first cursor of the first page, null for the beginning
     */
    public static <T> Stream<T> of(@Nullable String first, Function<@Nullable String, Portion<T>> page) {
        return Stream.iterate(
                        page.apply(first),
                        Objects::nonNull,
                        portion -> portion.next() == null ? null : page.apply(portion.next()))
                .flatMap(portion -> portion.items().stream());
    }
}
