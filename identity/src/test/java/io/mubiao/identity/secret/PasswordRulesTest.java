package io.mubiao.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final UserId USER = new UserId("performance-office");

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "一二三四五六七八九十甲乙", "😀😀😀😀😀😀😀😀😀😀😀😀"})
    void twelveCharactersOfAnyKindAreEnough(String password) {
        assertThatCode(() -> PasswordRules.require(USER, password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "elevenchars", "            ", "　　　　　　　　　　　　", "performance-office", "Performance-Office "})
    void shortOrBlankPasswordsAndUserNamesAreWeak(String password) {
        assertThatThrownBy(() -> PasswordRules.require(USER, password))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.WEAK_PASSWORD));
    }

    @Test
    void aPasswordThatBcryptWouldCutIsRefused() {
        assertThatCode(() -> PasswordRules.require(USER, "密".repeat(24))).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.require(USER, "密".repeat(25))).hasMessageContaining("72");
    }
}
