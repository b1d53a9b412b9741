package io.mubiao.shared.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The running time of the stage that a sheet waits at.
 *
 * @param since when it began
 * @param workingDays the stage's own term; null: the usual one
 */
public record StageClock(Instant since, @Nullable Integer workingDays) {}
