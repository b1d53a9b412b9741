package io.mubiao.query.directory;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What narrows the accounts of a region, as the list of accounts has it. */
record AccountFileRequest(
        @Parameter(description = "part of the user name or of the person's name") @PlainText(max = 50) @Nullable
        String q,

        @Parameter(description = "code of a unit") @PlainText @Nullable
        String unit,

        @Nullable Role role,
        @Nullable Status status) {

    /** Whether an account may be used. */
    enum Status {
        ACTIVE("正常"),
        SUSPENDED("已停用");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Status of(boolean suspended) {
            return suspended ? SUSPENDED : ACTIVE;
        }
    }

    boolean fits(AccountLine account) {
        return (q == null
                        || account.id().contains(q.toLowerCase(Locale.ROOT))
                        || account.name().contains(q))
                && (unit == null || unit.isEmpty() || account.unit().equals(unit))
                && (role == null || account.roles().contains(role))
                && (status == null || account.status() == status);
    }
}
