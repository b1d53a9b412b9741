package io.mubiao.identity.unit;

import io.mubiao.shared.org.UnitId;
import org.jspecify.annotations.Nullable;

/** Looks other units up while one is decided about. */
interface UnitRegister {

    @Nullable
    UnitEntry find(UnitId unit);
}
