package io.mubiao.benchmarks;

import io.mubiao.benchmarks.stock.Stock;
import java.util.Arrays;

/**
 * {@code lives ADDRESS PASSWORD CONNECTIONS SHEETS}, {@code visibility ADDRESS PASSWORD SHEETS},
 * {@code reading ADDRESS PASSWORD TIMES}, {@code intake ADDRESS PASSWORD TIMES FILE…} or {@code documents ADDRESS PASSWORD TIMES}, at a demo that runs;
 * {@code stock JDBC_ADDRESS SHEETS} at the database of one that was stopped.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "lives" -> SheetLives.run(rest);
            case "visibility" -> Visibility.run(rest);
            case "reading" -> Reading.run(rest);
            case "intake" -> Documents.run(rest);
            case "documents" -> Printing.run(rest);
            case "stock" -> Stock.run(rest);
            default -> throw new IllegalArgumentException("lives, visibility, reading, intake, documents or stock");
        }
    }
}
