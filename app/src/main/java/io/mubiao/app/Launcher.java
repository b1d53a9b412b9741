package io.mubiao.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code java -jar} calls. Packaging leaves an archive of loaded classes beside the jar, which halves the time that
 * classes take; but a jar cannot ask for it, only the command line of a JVM. So this one starts a second with the option
 * and ends as that one ends. Where there is no archive, or the JVM was given options that two cannot share, the program
 * starts right here.
 */
public final class Launcher {

    private static final String ARCHIVE = "mubiao.jsa";
    private static final List<String> OPTIONS_FOR_ALL = List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS");
    private static final List<String> SHARED = List.of("-Xm", "-XX:+Use", "-XX:Tiered", "-D");

    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var command = withArchive(jar(), args);
        if (command.isPresent()) {
            System.exit(run(command.get()));
        }
        MubiaoApplication.main(args);
    }

    /** Its input is the tie: {@link LaunchedApplication} ends when this process does, however that happens. */
    private static int run(List<String> command) throws IOException, InterruptedException {
        var program = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program)));
        return program.waitFor();
    }

    private static void stop(Process program) {
        // not Process.destroy, which closes the input too: that is a kill, and leaves the database behind
        program.toHandle().destroy();
        program.onExit().join();
    }

    private static Optional<List<String>> withArchive(Path jar, String[] args) {
        var archive = jar.resolveSibling(ARCHIVE);
        if (!Files.exists(archive)) {
            return Optional.empty();
        }
        return jvmOptions().filter(Launcher::canBeGivenTwice).map(options -> {
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            var command = new ArrayList<>(List.of(java.toString(), "-XX:SharedArchiveFile=" + archive));
            command.addAll(options);
            command.addAll(List.of("-cp", jar.toString(), LaunchedApplication.class.getName()));
            command.addAll(List.of(args));
            return command;
        });
    }

    /** What stands between {@code java} and {@code -jar}; empty where the system does not tell it. */
    private static Optional<List<String>> jvmOptions() {
        return ProcessHandle.current()
                .info()
                .arguments()
                .map(Arrays::asList)
                .filter(all -> all.contains("-jar"))
                .map(all -> all.subList(0, all.indexOf("-jar")));
    }

    /**
     * Sizes of the memory, collector, compiler and properties. A port or a file of a debugger or of an agent is for one
     * JVM alone.
     */
    private static boolean canBeGivenTwice(List<String> options) {
        return OPTIONS_FOR_ALL.stream().allMatch(name -> System.getenv(name) == null)
                && options.stream()
                        .allMatch(option -> SHARED.stream().anyMatch(option::startsWith)
                                && !option.startsWith("-Dcom.sun.management"));
    }

    private static Path jar() {
        try {
            return Path.of(Launcher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
