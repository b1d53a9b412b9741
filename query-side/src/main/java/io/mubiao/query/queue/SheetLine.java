package io.mubiao.query.queue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mubiao.query.sheettable.SheetItem;
import io.mubiao.shared.workflow.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list as it is answered.
 *
 * @param deadline by when the stage is to be done; null when no time runs
 */
record SheetLine(@JsonUnwrapped SheetItem sheet, @Nullable Deadline deadline) {}
