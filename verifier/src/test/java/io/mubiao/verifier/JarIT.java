package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed to an auditor. */
class JarIT {

    private static final long MOST_BYTES = 6_000_000;

    /** Names in the constants of a class that can speak to others. */
    private static final Pattern NETWORK = Pattern.compile("java/net/(?:Server|Datagram|Multicast)?Socket\\b"
            + "|java/net/http/|java/net/HttpURLConnection|javax/net/|com/sun/net/httpserver"
            + "|java/nio/channels/(?:Server|Asynchronous)?SocketChannel");

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("verifier.jar")));

    private final TreeMap<String, String> classes = new TreeMap<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void open() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    var code = jar.getInputStream(entry).readAllBytes();
                    classes.put(entry.getName(), new String(code, ISO_8859_1));
                }
            }
        }
    }

    @Test
    void itIsSmallEnoughToBeSentByMail() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
        assertThat(classes).hasSizeGreaterThan(100);
    }

    @Test
    void noClassOfItCanCallTheNetwork() {
        classes.keySet().removeIf(name -> name.contains("/verifier/witness/"));

        assertThat(classes)
                .allSatisfy((name, code) ->
                        assertThat(NETWORK.matcher(code).find()).as(name).isFalse());
    }

    @Test
    void nothingOfTheServerIsInIt() {
        assertThat(classes.keySet())
                .noneMatch(name -> name.contains("springframework") || name.contains("axonframework"));
        classes.keySet().removeIf(name -> !name.startsWith("io/mubiao/"));
        assertThat(classes)
                .allSatisfy((name, code) -> assertThat(
                                code.contains("org/springframework/") || code.contains("org/axonframework/"))
                        .as(name)
                        .isFalse());
    }

    @Test
    void itRunsByItself() throws IOException, InterruptedException {
        var log = TestLog.of(20);
        var bag = Files.write(directory.resolve("bag.zip"), TestLog.zip(log.files()));

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "bag",
                        bag.toString(),
                        "--key",
                        log.vkey())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);

        // events of a kind that the product has, with contents that it has not
        assertThat(output).contains("UNREADABLE 位置 1 的内容", "RESULT 3 events=20 sealed=20");
        assertThat(process.waitFor()).isEqualTo(3);
    }
}
