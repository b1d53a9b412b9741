package io.mubiao.shared.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that a deputy may ask for in the place of another (代为办理), by the header {@value #HEADER}. Every
 * other refuses the header, so that nobody does in the own name what was meant for another's.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnBehalf {

    /** Names the account in whose place the caller acts. */
    String HEADER = "On-Behalf-Of";
}
