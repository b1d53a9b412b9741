package io.mubiao.benchmarks.stock;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills a database with sheets that live over the last years. What is copied are the lives of the sheets in it, made by
 * the demo or by {@code lives}: each copy in a bureau of its own region that is entered into the register, with other
 * people, names, amounts, years and times, and with digests that are right. A copy is only made where the checks find in
 * it what they found in the original; what several sheets have in common is found, since copies have. The program
 * must not run; at its next start it makes its read models.
 * Arguments: JDBC address with the owner's login, sheets.
 */
public final class Stock {

    private static final int YEARS = 5;

    private final StoredEvents store;
    private final int sheets;
    private final Instant begin;

    Stock(StoredEvents store, int sheets) {
        this.store = store;
        this.sheets = sheets;
        this.begin = Instant.now().minus(YEARS * 365L, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    }

    public static void run(String... args) throws SQLException {
        try (var connection = DriverManager.getConnection(args[0])) {
            connection.setAutoCommit(false);
            new Stock(new StoredEvents(connection), Integer.parseInt(args[1])).fill();
            connection.commit();
        }
    }

    /** In one transaction: a database is filled or as it was. */
    void fill() throws SQLException {
        long start = System.nanoTime();
        var lives = lives();
        System.out.printf("%d lives to copy, found in %.1f s%n", lives.size(), since(start));
        start = System.nanoTime();
        var metadata = store.unitEvents().get(0).metadata();
        store.moveBefore(begin.minus(Duration.ofDays(1)));
        var writer = store.writer();
        var copying = new Copying(lives, sheets, begin, writer);
        copying.enterOffices(metadata);
        copying.live();
        long events = writer.finish();
        var seconds = since(start);
        System.out.printf("%d sheets, %d events in %.1f s: %.0f events/s%n", sheets, events, seconds, events / seconds);
        start = System.nanoTime();
        store.finish();
        System.out.printf("approval numbers in %.1f s%n", since(start));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private List<Life> lives() throws SQLException {
        if (store.isUsed()) {
            throw new IllegalStateException("stop the program first");
        }
        var firstYear = begin.atZone(ZoneOffset.UTC).getYear();
        var lives = Originals.lives(
                store,
                IntStream.rangeClosed(firstYear, firstYear + YEARS).boxed().toList());
        if (lives.isEmpty()) {
            throw new IllegalStateException("no sheet in the database can be copied: start it with --demo first");
        }
        if (store.has(Unit.stream(new UnitId(new Office(0, lives.get(0)).bureau())))) {
            throw new IllegalStateException("the database was filled before: take a new one");
        }
        return lives;
    }
}
