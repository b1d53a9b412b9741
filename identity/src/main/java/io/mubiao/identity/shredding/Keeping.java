package io.mubiao.identity.shredding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;

/** How long it must be known where requests came from: logs are kept for six months at least (网络安全法 §21). */
record Keeping(Clock clock) {

    LocalDate lastDay(int year) {
        return LocalDate.of(year + 1, Month.JUNE, 30);
    }

    boolean isOver(int year) {
        return LocalDate.now(clock).isAfter(lastDay(year));
    }
}
