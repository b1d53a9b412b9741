package io.mubiao.shared.platform;

import io.mubiao.shared.org.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles of which a caller needs one to ask for an operation at all; without it, everybody who is signed in may. The
 * API's document names them as {@code x-roles}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedRoles {

    Role[] value();

    /** What they may do, in Chinese, as a refusal says it. */
    String to() default "这样做";
}
