package io.mubiao.shared.platform;

import io.mubiao.shared.text.VisibleText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text of a request that says something; {@link VisibleText} says what that is. */
@Constraint(validatedBy = RequiredText.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredText {

    String message() default "不能为空，须有汉字、字母或数字";

    /** Whether the text may be left out; one that is given must still say something. */
    boolean ifPresent() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link VisibleText}. */
    final class Validator implements ConstraintValidator<RequiredText, String> {

        private boolean ifPresent;

        @Override
        public void initialize(RequiredText constraint) {
            ifPresent = constraint.ifPresent();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return ifPresent && (text == null || text.isEmpty()) || !VisibleText.isMissing(text);
        }
    }
}
