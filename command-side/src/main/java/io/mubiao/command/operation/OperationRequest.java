package io.mubiao.command.operation;

import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests; what each must look like stands on its members. */
sealed interface OperationRequest {

    int NAME = 200;
    int LONG_TEXT = 2000;

    record Explained(
            @RequiredText @PlainText(max = LONG_TEXT) String reason) implements OperationRequest {}

    /** @param stream default: all streams */
    record Retry(
            @RequiredText @PlainText(max = NAME) String projection,

            @RequiredText(ifPresent = true) @PlainText(max = NAME) @Nullable
            String stream)
            implements OperationRequest {}

    record SetAside(
            @RequiredText @PlainText(max = NAME) String projection,
            @RequiredText @PlainText(max = NAME) String stream,
            @RequiredText @PlainText(max = LONG_TEXT) String reason)
            implements OperationRequest {}
}
