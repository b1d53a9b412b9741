package io.mubiao.identity.account;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about accounts: their shape only. */
public sealed interface AccountRequest {

    String USER_NAME = "[a-z][a-z0-9._-]{0,31}";
    String KEY_ID = "[a-z0-9][a-z0-9._-]{0,63}";
    String UNIT_CODE = "[0-9A-Za-z][0-9A-Za-z_-]{0,31}";

    /** @param password a one-time password; absent: one is made and told in the answer, once */
    @Schema(name = "CreateAccount")
    record Create(
            @NotNull(message = "不能为空") @Pattern(regexp = USER_NAME, message = "以小写字母开头，只能由小写字母、数字和 . _ - 组成，最多 32 位")
            String id,

            @RequiredText @PlainText(max = 50) String name,

            @NotNull(message = "不能为空") @Pattern(regexp = UNIT_CODE, message = "不是单位代码")
            String unit,

            @NotEmpty(message = "至少一个角色") Set<@NotNull(message = "不能为空") Role> roles,
            @Nullable String password)
            implements AccountRequest {

        @Override
        public String toString() {
            return "Create[id=" + id + "]"; // never the password
        }
    }

    @Schema(name = "RenameAccount")
    record Rename(@RequiredText @PlainText(max = 50) String name) implements AccountRequest {}

    record Because(@RequiredText @PlainText String reason) implements AccountRequest {}

    record OneRole(@NotNull(message = "不能为空") Role role) implements AccountRequest {}

    @Schema(name = "ChangeRoles")
    record Roles(@NotEmpty(message = "至少一个角色") Set<@NotNull(message = "不能为空") Role> roles) implements AccountRequest {}

    /** @param keepKeys default: the keys of the account end with its password */
    @Schema(name = "ResetPassword")
    record Reset(@Nullable Boolean keepKeys) implements AccountRequest {

        static boolean keepsKeys(@Nullable Reset request) {
            return request != null && Boolean.TRUE.equals(request.keepKeys());
        }
    }

    @Schema(name = "WithdrawAdminProposal")
    record Withdrawal(@Nullable @PlainText String reason) implements AccountRequest {}

    record Transfer(
            @NotNull(message = "不能为空") @Pattern(regexp = UNIT_CODE, message = "不是单位代码")
            String unit) implements AccountRequest {}

    /** @param id absent: made from the user name */
    record CreateKey(
            @Nullable @Pattern(regexp = KEY_ID, message = "只能由小写字母、数字和 . _ - 组成，最多 64 位")
            String id,

            @RequiredText @PlainText(max = 100) String label)
            implements AccountRequest {}
}
