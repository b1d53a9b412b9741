package io.mubiao.command.deputy;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of what is asked about deputies. */
sealed interface DeputyRequest {

    String REQUIRED = "不能为空";
    int LONGEST = 2000;

    /**
     * Who shall act in the caller's place.
     *
     * @param deputy user name of a colleague of the own unit
     * @param roles of the caller that are delegated
     * @param stages names of stages; absent or empty: all that the roles allow
     * @param maximumAmount in 元; sheets of this annual amount and below; absent: all
     * @param units codes of drafting units; absent or empty: all
     * @param from the first day
     * @param until the last day
     * @param document the paper that says so
     */
    @Schema(name = "AppointDeputy")
    record Appoint(
            @RequiredText @PlainText(max = 64) String deputy,

            @NotEmpty(message = REQUIRED) @Size(max = 10, message = "过多")
            List<@NotNull(message = REQUIRED) Role> roles,

            @Size(max = 50, message = "过多") @Nullable
            List<@NotNull(message = REQUIRED) @PlainText(max = 100) String> stages,

            @Positive(message = "应大于 0") @Nullable BigDecimal maximumAmount,

            @Size(max = 500, message = "过多") @Nullable
            List<@NotNull(message = REQUIRED) @PlainText(max = 64) String> units,

            @NotNull(message = REQUIRED) LocalDate from,
            @NotNull(message = REQUIRED) LocalDate until,

            @RequiredText @PlainText(max = LONGEST) String reason,

            @RequiredText(ifPresent = true) @PlainText(max = 200) @Nullable
            String document)
            implements DeputyRequest {}

    @Schema(name = "DeputyReason")
    record Because(@RequiredText @PlainText(max = LONGEST) String reason) implements DeputyRequest {}
}
