package io.mubiao.identity.unit;

import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about units: their shape only. */
public sealed interface UnitRequest {

    String CODE = "[0-9A-Za-z][0-9A-Za-z_-]{0,31}";

    /** @param region default: the administrator's own */
    @Schema(name = "CreateUnit")
    record Create(
            @NotNull(message = "不能为空") @Pattern(regexp = CODE, message = "只能由字母、数字和 _ - 组成，最多 32 位")
            String id,

            @RequiredText @PlainText(max = 100) String name,

            @NotNull(message = "不能为空") UnitKind kind,

            @Nullable @Pattern(regexp = "[0-9]{6,9}", message = "须为 6 至 9 位数字")
            String region,

            @Nullable @Pattern(regexp = CODE, message = "不是单位代码")
            String parent)
            implements UnitRequest {}

    @Schema(name = "RenameUnit")
    record Rename(@RequiredText @PlainText(max = 100) String name) implements UnitRequest {}

    record AssignOffice(
            @NotNull(message = "不能为空") @Pattern(regexp = CODE, message = "不是单位代码")
            String office) implements UnitRequest {}
}
