package io.mubiao.query.questions;

import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.query.questions.QuestionAnswer.Event;
import io.mubiao.query.questions.QuestionAnswer.Row;
import io.mubiao.shared.org.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answer to a question as a file. */
@Component
class QuestionFile {

    /** All of them are in memory. */
    private static final int MOST = 20_000;

    private final QuestionReader reader;
    private final ListFiles files;

    QuestionFile(QuestionReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files.atMost(MOST);
    }

    ResponseEntity<InputStreamResource> file(
            Actor actor, Question question, QuestionRequest request, String format, Instant now) {
        // one more than the file has, so that it says so itself
        var answer = reader.ask(question, actor.region(), request, MOST + 1);
        var head = new ListHead(question.title(), filters(question, request, answer), actor, now);
        return files.answer(format, head, columns(answer), () -> answer.rows().stream());
    }

    private static List<String> filters(Question question, QuestionRequest request, QuestionAnswer answer) {
        var filters = new Filters()
                .add("问题", question.code())
                .add("从", request.from())
                .add("到（不含）", request.to());
        question.parameters()
                .forEach(parameter ->
                        filters.add(parameter.label(), answer.numbers().get(parameter.name())));
        return filters.all();
    }

    private static ListColumns<Row> columns(QuestionAnswer answer) {
        var columns = ListColumns.<Row>start();
        for (int i = 0; i < answer.columns().size(); i++) {
            add(columns, answer.columns().get(i), i);
        }
        return columns.longText(
                "事件编号", row -> row.events().stream().map(Event::id).collect(Collectors.joining("、")));
    }

    private static void add(ListColumns<Row> columns, QuestionAnswer.Heading column, int index) {
        var name = column.name();
        switch (column.kind()) {
            case TEXT -> columns.text(name, row -> row.cells().get(index));
            case DECIMAL -> columns.amount(name, row -> row.cells().get(index));
            case WHOLE ->
                columns.whole(name, row -> {
                    var cell = row.cells().get(index);
                    return cell == null ? null : Long.valueOf(cell);
                });
            case TIME ->
                columns.time(name, row -> {
                    var cell = row.cells().get(index);
                    return cell == null ? null : Instant.parse(cell);
                });
        }
    }
}
