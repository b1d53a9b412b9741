package io.mubiao.shared.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void namesAndValuesAreDecoded() {
        assertThat(Fields.parse("q=%E7%9B%AE+%E6%A0%87&a=1&a=2&empty=&bare&&x=a=b")
                        .values())
                .containsEntry("q", List.of("目 标"))
                .containsEntry("a", List.of("1", "2"))
                .containsEntry("empty", List.of(""))
                .containsEntry("bare", List.of(""))
                .containsEntry("x", List.of("a=b"));
        assertThat(Fields.parse(null).values()).isEmpty();
    }

    @Test
    void aFormMayHoldBytesThatAreNotPercentEncoded() {
        var form = new String("name=目标".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Fields.parse(form).values()).containsEntry("name", List.of("目标"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%", "q=%ff", "%e4%b8=1", "q=%ed%a0%80", "q=%u4e2d"})
    void whatIsNoUtf8IsRefused(String query) {
        assertThatThrownBy(() -> Fields.parse(query))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED));
    }

    @Test
    void thousandsOfFieldsAreRefused() {
        assertThatThrownBy(() -> Fields.parse("a=1&".repeat(5_000))).isInstanceOf(DomainException.class);
    }

    @Test
    void theFieldsOfAFormStandBehindThoseOfTheQuery() {
        assertThat(Fields.parse("a=1").and(Fields.parse("a=2&b=3")).toParameters())
                .containsEntry("a", new String[] {"1", "2"})
                .containsEntry("b", new String[] {"3"});
    }
}
