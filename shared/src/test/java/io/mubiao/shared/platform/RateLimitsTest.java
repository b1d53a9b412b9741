package io.mubiao.shared.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.platform.LimitProperties.Limit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits(allowing("2/1h"));

    @Test
    void whoHasTakenAllIsToldWhenToComeAgain() {
        assertThat(limits.take(RateLimit.INTAKE, "drafter")).isNull();
        assertThat(limits.take(RateLimit.INTAKE, "drafter")).isNull();
        assertThat(limits.take(RateLimit.INTAKE, "drafter")).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void everybodyHasTheirOwn() {
        takeAll("drafter");
        assertThat(limits.take(RateLimit.INTAKE, "colleague")).isNull();
        assertThat(limits.take(RateLimit.EXPORTS, "drafter")).isNull();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgainAndNoMore() {
        takeAll("drafter");
        limits.giveBack(RateLimit.INTAKE, "drafter");
        assertThat(limits.take(RateLimit.INTAKE, "drafter")).isNull();
        assertThat(limits.take(RateLimit.INTAKE, "drafter")).isNotNull();
    }

    @Test
    void aLimitThatIsOffRefusesNobody() {
        var off = new RateLimits(allowing("off"));
        for (int i = 0; i < 10; i++) {
            assertThat(off.take(RateLimit.INTAKE, "drafter")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0/1m", "10/0s", "10/-1m", "-1/1m", "many/1m", "10/soon"})
    void aSettingThatIsNoLimitIsRefused(String setting) {
        assertThatThrownBy(() -> Limit.of(setting)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8::1, 20010db800000000/64",
        "2001:db8:0:0:ffff::2, 20010db800000000/64",
        "2001:db8:0:1::1, 20010db800000001/64"
    })
    void aSubscriberOfIpv6IsOneWhateverAddressTheyUse(String address, String subscriber) {
        assertThat(Subscriber.of(address)).isEqualTo(subscriber);
    }

    private void takeAll(String who) {
        limits.take(RateLimit.INTAKE, who);
        limits.take(RateLimit.INTAKE, who);
    }

    private static LimitProperties allowing(String setting) {
        var limit = Limit.of(setting);
        return new LimitProperties(limit, limit, limit, limit, limit, limit, limit, limit);
    }
}
