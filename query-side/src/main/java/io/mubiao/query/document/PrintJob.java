package io.mubiao.query.document;

import io.mubiao.query.paper.Printout;
import java.util.function.Supplier;

/** A paper with all that stands on it: printing takes its time, and no database connection waits for it. */
record PrintJob(Supplier<Printout> press) {

    Printout print() {
        return press.get();
    }
}
