package io.mubiao.query.questions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What can be asked. */
record QuestionList(List<Item> questions) {

    /**
     * A question.
     *
     * @param explanation what it finds, and where it errs
     * @param basis on what ground it is asked
     */
    @Schema(name = "QuestionItem")
    record Item(String code, String title, String explanation, String basis, List<Question.Parameter> parameters) {

        static Item of(Question question) {
            return new Item(
                    question.code(), question.title(), question.explanation(), question.basis(), question.parameters());
        }
    }

    static QuestionList all() {
        return new QuestionList(Questions.ALL.stream().map(Item::of).toList());
    }
}
