package io.mubiao.benchmarks.stock;

import java.util.ArrayList;
import java.util.List;

/** A text with slots, taken apart once so that filling it in is only appending. */
final class Stencil {

    private final List<String> literals = new ArrayList<>();
    private final StringBuilder slots = new StringBuilder();

    /** What stands in a copy's slots. */
    interface Filling {
        String at(char slot);
    }

    Stencil(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Slot.is(text.charAt(i))) {
                literals.add(text.substring(from, i));
                slots.append(text.charAt(i));
                from = i + 1;
            }
        }
        literals.add(text.substring(from));
    }

    /** With slots for numbers, too. */
    static Stencil ofJson(String json) {
        return new Stencil(Slot.withoutQuotes(json));
    }

    /** As COPY reads it; what is filled in needs no escape. */
    Stencil escaped() {
        var text = new StringBuilder();
        for (int i = 0; i < literals.size(); i++) {
            text.append(literals.get(i)
                    .replace("\\", "\\\\")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r")
                    .replace("\t", "\\t"));
            if (i < slots.length()) {
                text.append(slots.charAt(i));
            }
        }
        return new Stencil(text.toString());
    }

    void fill(Filling filling, StringBuilder into) {
        for (int i = 0; i < slots.length(); i++) {
            into.append(literals.get(i)).append(filling.at(slots.charAt(i)));
        }
        into.append(literals.get(slots.length()));
    }

    String filled(Filling filling) {
        var text = new StringBuilder();
        fill(filling, text);
        return text.toString();
    }
}
