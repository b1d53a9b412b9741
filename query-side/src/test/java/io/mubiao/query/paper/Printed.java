package io.mubiao.query.paper;

import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.shared.sheet.SheetContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Prints sheets for tests, and keeps what was printed in {@code target/printed}, to be looked at. */
final class Printed {

    private static final Verification VERIFICATION = new Verification("https://mubiao.example.cn/");
    private static final Path KEPT = Path.of("target/printed");
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private Printed() {}

    static Form approved(SheetContent content) {
        return form(SheetLife.untold(new Cast()).draft(content).submitAndApprove());
    }

    static Form draft(SheetContent content) {
        return form(SheetLife.untold(new Cast()).draft(content));
    }

    static Form form(SheetLife sheet) {
        var status = PrintedStatus.of(sheet.state(), sheet.state());
        return SheetForm.of(sheet.state().content(), List.of(), status, status.foot(VERIFICATION));
    }

    static byte[] bytes(String name, PaperFormat format, Form... forms) {
        try (var out = new ByteArrayOutputStream()) {
            Printer.print(new Paper(name, AT, List.of(forms)), format, out);
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(name + "." + format.extension()), out.toByteArray());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
