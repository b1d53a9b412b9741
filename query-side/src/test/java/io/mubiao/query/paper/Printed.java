package io.mubiao.query.paper;

import io.mubiao.query.proof.Seal;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.text.Sha256;
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
    /** A checkpoint whose root is the hash of nothing. */
    static final Seal SEALED = new Seal.Sealed(new Receipt(
            new byte[0],
            0,
            List.of(),
            new Note(new Checkpoint("mubiao.example/log", 1234, Sha256.begin().digest()).body(), List.of())));

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
        var seal = status.seal((id, version) -> SEALED);
        return SheetForm.of(sheet.state().content(), List.of(), status, status.foot(VERIFICATION, seal));
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
