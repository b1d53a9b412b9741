package io.mubiao.query.export;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list that another method gives as a file, under the same address with the parameter {@code format}. The OpenAPI
 * document tells of both in one place.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "format",
        in = ParameterIn.QUERY,
        description = "xlsx or csv: instead of a page a file of all lines that match, at most 100,000; it says by whom,"
                + " when and with which filters it was made, how many lines it has and whether there are more",
        schema = @Schema(allowableValues = {"xlsx", "csv"}))
public @interface AlsoAsFile {}
