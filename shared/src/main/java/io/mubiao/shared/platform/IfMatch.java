package io.mubiao.shared.platform;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The version that a decision binds to, as its sender saw it (RFC 9110, section 13.1.1). Without the header the request
 * is refused with 428 (RFC 6585) where it is required, and is {@link #ANY} elsewhere.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
public @interface IfMatch {

    /** The sender named no version: whatever the present one is. */
    long ANY = -1;

    boolean required() default true;
}
