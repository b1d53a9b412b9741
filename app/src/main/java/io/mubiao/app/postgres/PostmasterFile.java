package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running server writes about itself into its directory. */
record PostmasterFile(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static Path in(Path files) {
        return files.resolve("postmaster.pid");
    }

    /** Empty when there is none or nobody could make sense of it. */
    static Optional<PostmasterFile> read(Path files) throws IOException {
        try {
            return parse(Files.readAllLines(in(files)));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    private static Optional<PostmasterFile> parse(List<String> lines) {
        try {
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.get(PID_LINE).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }
}
