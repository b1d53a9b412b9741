package io.mubiao.app.maintenance;

import io.mubiao.shared.platform.SchemaMigration;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The commands of the jar. Each ends with 0 when it was done, 1 when it was not, 64 when it was not understood. */
public final class Maintenance {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_UNDERSTOOD = 64;

    private static final Set<String> REBUILD = Set.of("accept", "abort", "discard");

    private static final String USAGE = """
            用法：java -jar mubiao.jar [--设置=值 …]                启动
                  java -jar mubiao.jar backup 文件 [--设置=值 …]    备份，程序可以在运行
                  java -jar mubiao.jar restore 文件 [--设置=值 …]   恢复到空数据库
                  java -jar mubiao.jar rebuild [--设置=值 …]        重建读模型，程序可以在运行
                  java -jar mubiao.jar rebuild accept [--设置=值 …] 新旧读模型有差异时仍启用新的
                  java -jar mubiao.jar rebuild abort [--设置=值 …]  放弃正在重建的读模型
                  java -jar mubiao.jar rebuild discard [--设置=值 …] 停机后清空读模型，下次启动时重建
            """;

    private final ConfigurableApplicationContext context;
    private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Maintenance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Whether the arguments hold a word, which is a command or a mistake, and not only settings. */
    public static boolean isAskedFor(String[] arguments) {
        return !words(arguments).isEmpty();
    }

    /** @return the exit status */
    public static int run(String[] arguments) {
        var words = words(arguments);
        if (!isUnderstood(words)) {
            errors().print(USAGE);
            return NOT_UNDERSTOOD;
        }
        try (var context = context(arguments)) {
            new Maintenance(context).run(words);
            return DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_DONE;
        } catch (IOException | SQLException | RuntimeException e) {
            errors().println("未完成：" + e.getMessage());
            return NOT_DONE;
        }
    }

    private void run(List<String> words) throws IOException, SQLException, InterruptedException {
        switch (words.get(0)) {
            case "backup" -> backup(Path.of(words.get(1)));
            case "restore" -> restore(Path.of(words.get(1)));
            default -> rebuild(words.size() == 1 ? "begin" : words.get(1));
        }
    }

    private void backup(Path file) throws IOException, SQLException {
        try (var target = Target.open(context.getEnvironment(), Target.Need.EXISTING)) {
            var manifest = new Backup(target.databases().owner(), version()).write(file);
            report("备份完成", file, manifest);
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        try (var backup = BackupFile.open(file);
                var target = Target.open(context.getEnvironment(), Target.Need.IDLE_OR_NEW)) {
            var migrations =
                    context.getBeanProvider(SchemaMigration.class).stream().toList();
            new Restore(target.databases(), migrations).from(backup);
            report("恢复完成，启动后重建读模型", file, backup.manifest());
        }
    }

    private void rebuild(String what) throws IOException, InterruptedException {
        if (what.equals("discard")) {
            discard();
            return;
        }
        try (var target = Target.open(context.getEnvironment(), Target.Need.EXISTING)) {
            var rebuild = new Rebuild(target.databases(), console);
            switch (what) {
                case "begin" -> rebuild.begin();
                case "accept" -> rebuild.accept();
                default -> rebuild.abort();
            }
        }
    }

    private void discard() throws IOException {
        try (var target = Target.open(context.getEnvironment(), Target.Need.IDLE)) {
            new DiscardedReadModels(target.databases().owner()).run();
            console.println("读模型已清空，下次启动时由事件重建");
        }
    }

    private void report(String done, Path file, Manifest manifest) throws IOException {
        console.printf("%s：%s%n", done, file);
        manifest.tables()
                .forEach(
                        content -> console.printf("  %s %d 行%n", content.table().entry(), content.rows()));
        console.printf("  共 %d 行，由版本 %s 写于 %s%n", manifest.rows(), manifest.program(), manifest.createdAt());
        console.printf("  SHA-256 %s%n", BackupFile.sha256(file));
    }

    private static boolean isUnderstood(List<String> words) {
        return switch (words.get(0)) {
            case "backup", "restore" -> words.size() == 2;
            case "rebuild" -> words.size() == 1 || words.size() == 2 && REBUILD.contains(words.get(1));
            default -> false;
        };
    }

    private static List<String> words(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    private static ConfigurableApplicationContext context(String[] arguments) {
        return new SpringApplicationBuilder(MaintenanceConfiguration.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(arguments);
    }

    private static String version() {
        return Objects.requireNonNullElse(Maintenance.class.getPackage().getImplementationVersion(), "unpackaged");
    }

    private static PrintStream errors() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }
}
