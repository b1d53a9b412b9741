package io.mubiao.query.questions;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import java.util.stream.IntStream;

/** All questions, in their order. */
final class Questions {

    private static final int LAST = 16;

    static final List<Question> ALL = IntStream.rangeClosed(1, LAST)
            .mapToObj("Q%02d"::formatted)
            .map(Question::read)
            .toList();

    private Questions() {}

    /** @throws DomainException NOT_FOUND */
    static Question of(String code) {
        return ALL.stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND, "没有这个问题"));
    }
}
