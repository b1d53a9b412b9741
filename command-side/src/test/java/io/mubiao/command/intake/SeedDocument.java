package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.command.intake.document.IntakeResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The real document: five sheets as a county bureau published them. */
final class SeedDocument {

    private SeedDocument() {}

    static byte[] bytes() {
        try (var file = SeedDocument.class.getResourceAsStream("/seed/000_2489cdd21d522f31.txt")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text() {
        return new String(bytes(), UTF_8);
    }

    static List<String> lines() {
        return new ArrayList<>(List.of(text().split("\n", -1)));
    }

    static IntakeResult read(String text) {
        return Intake.read(text.getBytes(UTF_8));
    }

    static IntakeResult read(List<String> lines) {
        return read(String.join("\n", lines));
    }

    /** The lines of the first sheet alone, its title first. */
    static List<String> firstSheet() {
        return new ArrayList<>(lines().subList(6, 24));
    }
}
