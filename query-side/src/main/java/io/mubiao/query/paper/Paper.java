package io.mubiao.query.paper;

import java.time.Instant;
import java.util.List;

/**
 * A document of one or more forms, each beginning a page of its own.
 *
 * @param title what the document is called in its properties
 * @param at when what it shows came to be; the same paper is the same bytes whenever it is printed
 */
public record Paper(String title, Instant at, List<Form> forms) {

    public Paper {
        forms = List.copyOf(forms);
    }
}
