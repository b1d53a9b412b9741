package io.mubiao.identity.shredding;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What shall be forgotten.
 *
 * @param year of the events
 * @param account whose; absent: of every account of one's region. {@code system}: what the product did
 *     itself, which only administrators of the installation's own region may forget
 */
@Schema(name = "DestroyShredKeys")
record ShreddingRequest(
        @NotNull(message = "不能为空") @Min(value = 1, message = "不是年份") @Max(value = 9998, message = "不是年份")
        Integer year,

        @Nullable @Pattern(regexp = "[a-z][a-z0-9._-]{0,31}", message = "不是用户名")
        String account,

        @RequiredText @PlainText(max = 2000) String reason) {

    @Nullable
    UserId whose() {
        return account == null ? null : new UserId(account);
    }
}
