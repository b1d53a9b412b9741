package io.mubiao.query.statistics;

import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;

/**
 * Figures of an answer as a file.
 *
 * @param <A> the answer
 * @param <T> a line of the file
 */
record FigureFile<A, T>(String title, Function<A, List<T>> of, ListColumns<T> columns) {

    ResponseEntity<InputStreamResource> answer(
            ListFiles files, String format, FindStatistics query, List<String> filters, Supplier<A> figures) {
        var head = new ListHead(title, filters, query.actor(), query.now());
        return files.answer(format, head, columns, () -> of.apply(figures.get()).stream());
    }
}
