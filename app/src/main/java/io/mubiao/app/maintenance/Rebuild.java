package io.mubiao.app.maintenance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mubiao.query.projection.ReadModelConfiguration;
import io.mubiao.query.rebuild.ParityReport;
import io.mubiao.query.rebuild.Rebuild.Phase;
import io.mubiao.query.rebuild.RebuildProgress;
import io.mubiao.query.rebuild.RebuildReader;
import io.mubiao.query.rebuild.Rebuilding;
import io.mubiao.shared.platform.Databases;
import io.mubiao.shared.platform.EventStoreConfiguration;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the read models anew beside those of a program that may be running, which takes part in it. */
final class Rebuild {

    private static final Duration STATEMENT_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    private final Databases databases;
    private final PrintStream console;

    Rebuild(Databases databases, PrintStream console) {
        this.databases = databases;
        this.console = console;
    }

    /** The parts of the query side that it takes, each made when it is asked for; no part of the program that starts. */
    @Import({EventStoreConfiguration.class, ReadModelConfiguration.class})
    @ComponentScan(
            basePackages = "io.mubiao.query",
            excludeFilters = {
                @Filter(type = FilterType.ANNOTATION, classes = SpringBootApplication.class),
                // it would seal, without the directory of the program that does
                @Filter(type = FilterType.REGEX, pattern = "io\\.mubiao\\.query\\.ledger\\..*")
            })
    static class Parts {

        @Bean
        @Primary
        DataSource dataSource(Databases databases) {
            return databases.pool("rebuild", 4, STATEMENT_TIMEOUT);
        }

        @Bean
        @Primary
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        @Primary
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    void begin() throws InterruptedException {
        try (var context = context()) {
            context.getBean(Rebuilding.class).begin("mubiao.jar", "命令行 rebuild");
            follow(context);
        }
    }

    void accept() throws InterruptedException {
        try (var context = context()) {
            context.getBean(Rebuilding.class).accept();
            follow(context);
        }
    }

    void abort() {
        try (var context = context()) {
            context.getBean(Rebuilding.class).abort();
            console.println("已放弃，原读模型不变");
        }
    }

    private void follow(ConfigurableApplicationContext context) throws InterruptedException {
        var reader = context.getBean(RebuildReader.class);
        var work = CompletableFuture.runAsync(context.getBean(Rebuilding.class)::untilDone);
        while (!work.isDone()) {
            Thread.sleep(BETWEEN_REPORTS.toMillis());
            var next = reader.next();
            if (next != null && next.phase() == Phase.LOADING) {
                console.printf(
                        "  已装载 %,d / %,d 个事件，每秒 %,d 个，还需约 %,d 秒%n",
                        next.loaded(),
                        next.events(),
                        zeroIfNull(next.eventsPerSecond()),
                        zeroIfNull(next.secondsLeft()));
            }
        }
        work.join();
        report(reader.next(), reader.last());
    }

    private void report(@Nullable RebuildProgress next, @Nullable RebuildProgress last) {
        var done = next == null ? Objects.requireNonNull(last) : next;
        done.parity().forEach(this::print);
        switch (done.phase()) {
            case DONE -> console.println("读模型已重建并启用");
            case PREPARED -> console.println("新版本的读模型已备好，启动新版本时启用");
            case DIFFERENT -> throw new Refusal("新旧读模型有差异：核对后用 rebuild accept 启用，或用 rebuild abort 放弃");
            case FAILED -> throw new Refusal("重建失败，原读模型不变：" + done.failure());
            default -> throw new Refusal("重建未完成：" + done.phase());
        }
    }

    private void print(ParityReport.Model model) {
        console.printf(
                "  %-18s 原 %,d 行，新 %,d 行%s%n",
                model.model(),
                model.oldRows(),
                model.newRows(),
                model.onlyOld() + model.onlyNew() == 0
                        ? "，逐行一致"
                        : "，仅原有 %,d 行，仅新有 %,d 行：%s".formatted(model.onlyOld(), model.onlyNew(), model.examples()));
    }

    private ConfigurableApplicationContext context() {
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Databases.class, () -> databases))
                .run();
    }

    private static long zeroIfNull(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
