package io.mubiao.benchmarks.flowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The same six steps as {@code lives}, in Flowable: a sheet is drafted with its content, submitted, passed three times
 * and approved, on several threads at once. The engine is called in this process, without HTTP, JSON, authorization or
 * checks, which is in its favour. The second line that it prints is of a warm JVM. Arguments: JDBC address of an empty
 * database, threads, sheets, file with a content.
 */
public final class FlowableLives {

    private static final Map<String, Object> OPINION = Map.of("opinion", "同意");
    private static final int DECISIONS = 5;

    private final ProcessEngine engine;
    private final AtomicInteger left;
    private final Map<String, Object> content;

    private FlowableLives(ProcessEngine engine, int sheets, String content) {
        this.engine = engine;
        this.left = new AtomicInteger(sheets);
        this.content = Map.of("content", content);
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int threads = Integer.parseInt(args[1]);
        int sheets = Integer.parseInt(args[2]);
        var engine = engine(args[0], threads);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("sheet.bpmn20.xml")
                .deploy();
        var content = Files.readString(Path.of(args[3]));
        for (int round = 1; round <= 2; round++) {
            new FlowableLives(engine, sheets, content).run(threads);
        }
        engine.close();
    }

    private void run(int threads) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        var drivers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < threads; i++) {
            drivers.add(this::drive);
        }
        long start = System.nanoTime();
        int commands = 0;
        for (var driven : pool.invokeAll(drivers)) {
            commands += driven.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        System.out.printf("%d commands in %.1f s: %.0f commands/s%n", commands, seconds, commands / seconds);
    }

    /** History as an approval needs it: who completed which task with what. */
    private static ProcessEngine engine(String url, int threads) {
        return new StandaloneProcessEngineConfiguration()
                .setJdbcUrl(url)
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcMaxActiveConnections(threads)
                .setJdbcMaxIdleConnections(threads)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistoryLevel(HistoryLevel.AUDIT)
                .setAsyncExecutorActivate(false)
                .buildProcessEngine();
    }

    private int drive() {
        int commands = 0;
        while (left.getAndDecrement() > 0) {
            var sheet = engine.getRuntimeService().startProcessInstanceByKey("sheet", content);
            for (int i = 0; i < DECISIONS; i++) {
                var task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(sheet.getId())
                        .singleResult();
                engine.getTaskService().complete(task.getId(), OPINION);
            }
            commands += 1 + DECISIONS;
        }
        return commands;
    }
}
