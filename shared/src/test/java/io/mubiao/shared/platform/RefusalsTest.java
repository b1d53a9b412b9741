package io.mubiao.shared.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.coyote.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource({"08006, UNAVAILABLE", "57P01, UNAVAILABLE", "53300, UNAVAILABLE", "22008, MALFORMED", "42601, INTERNAL"
    })
    void whatTheDatabaseSaysDecidesWhoseFaultItIs(String state, ErrorCode code) {
        var failure = new IllegalStateException(new SQLException("…", state));
        assertThat(Refusals.of(failure).code()).isEqualTo(code);
    }

    @Test
    void aPoolWithoutConnectionsIsUnavailable() {
        assertThat(Refusals.of(new SQLTransientConnectionException("timed out")).code())
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void aBodyThatIsNoHttpIsTheCallersMistake() {
        assertThat(Refusals.of(new BadRequestException("chunk")).code()).isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void aBodyThatStopsComingIsTheCallersMistake() {
        assertThat(Refusals.of(new SocketTimeoutException()).code()).isEqualTo(ErrorCode.REQUEST_TIMEOUT);
    }

    @Test
    void aRefusalIsToldAsItIsHoweverDeepItLies() {
        var refusal = new DomainException(ErrorCode.STALE_VERSION, "…");
        assertThat(Refusals.of(new RuntimeException(new RuntimeException(refusal))))
                .isSameAs(refusal);
    }
}
