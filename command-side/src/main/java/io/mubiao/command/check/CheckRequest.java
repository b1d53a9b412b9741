package io.mubiao.command.check;

import io.mubiao.shared.check.Profile;
import io.mubiao.shared.sheet.SheetContent;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** @param profile SUBMIT unless given */
record CheckRequest(
        @NotNull(message = "不能为空") SheetContent content,

        @Nullable Profile profile) {

    Profile profileOrDefault() {
        return Objects.requireNonNullElse(profile, Profile.SUBMIT);
    }
}
