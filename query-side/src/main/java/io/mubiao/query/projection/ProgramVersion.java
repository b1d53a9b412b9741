package io.mubiao.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which programs make the same read models: those of one version. */
public final class ProgramVersion {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final int NEWEST_MIGRATION = newestMigration();

    private ProgramVersion() {}

    /** The version and its newest migration, as in {@code 1.0.0/14}. */
    public static String get() {
        var version = ProgramVersion.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "unpackaged") + "/" + NEWEST_MIGRATION;
    }

    /** Up to which the schema of its read models is migrated. */
    public static int migration() {
        return NEWEST_MIGRATION;
    }

    private static int newestMigration() {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + ReadModelConfiguration.MIGRATIONS + "/V*.sql");
            return Arrays.stream(files)
                    .map(file -> MIGRATION.matcher(Objects.requireNonNull(file.getFilename())))
                    .filter(name -> name.matches())
                    .map(name -> Integer.valueOf(name.group(1)))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
