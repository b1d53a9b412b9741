package io.mubiao.verifier.finding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param details file names, keys, numbers: nothing that would have to be translated */
public record Finding(Fault fault, Place place, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    public static Finding of(Fault fault, Place place, @Nullable Object... details) {
        return new Finding(
                fault, place, Arrays.stream(details).map(String::valueOf).toList());
    }
}
