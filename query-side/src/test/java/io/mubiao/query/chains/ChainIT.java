package io.mubiao.query.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.StageScope;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class ChainIT {

    private static final ReviewChain SHORT = new ReviewChain(List.of(
            new StageDefinition("performance", "绩效股审核", Role.PERFORMANCE_REVIEWER, StageScope.REGION, "500000"),
            new StageDefinition("approval", "终审批复", Role.APPROVER, StageScope.REGION, null)));

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void theStandardChainHoldsUntilAnotherIsAdopted() {
        var chain = api.get(cast.admin, "/api/chains");

        assertThat(chain.status()).isEqualTo(200);
        assertThat(chain.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(chain.json().path("region").asString()).isEqualTo(cast.region);
        assertThat(chain.json().path("stages").values().stream()
                        .map(stage -> stage.path("name").asString()))
                .containsExactly("department", "finance-office", "performance-office", "approval");
        assertThat(chain.json().path("adoptedBy").isNull()).isTrue();
        assertThat(api.get(cast.admin, "/api/chains/history").json().path("entries"))
                .isEmpty();
    }

    @Test
    void anAdoptedChainIsShownAtOnceWithWhoAndWhyAndNothingOfItIsForgotten() {
        adopt(0, SHORT, "试行");
        adopt(1, ReviewChain.standard(), "恢复");

        var chain = api.get(cast.auditor, "/api/chains");
        assertThat(chain.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(chain.json().path("adoptedBy").path("name").asString()).isEqualTo("陈管理");
        assertThat(chain.json().path("adoptedAt").asString()).isNotBlank();
        assertThat(chain.json().path("stages")).hasSize(4);

        var history = api.get(cast.auditor, "/api/chains/history").json().path("entries");
        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("reason").asString()).isEqualTo("试行");
        assertThat(history.path(0).path("stages").path(0).path("minimumAmount").asString())
                .isEqualTo("500000");
        assertThat(api.get(new Cast().admin, "/api/chains")
                        .json()
                        .path("version")
                        .asInt())
                .isZero();
    }

    @Test
    void onlyAdministratorsAndAuditorsSeeHowChainsAreSet() {
        for (var actor : List.of(cast.drafter, cast.department, cast.approver)) {
            for (var path : List.of("/api/chains", "/api/chains/history", "/api/chains/preview")) {
                assertThat(api.get(actor, path).code()).isEqualTo("FORBIDDEN");
            }
        }
    }

    private void adopt(long sequence, ReviewChain chain, String reason) {
        store.append(
                ReviewChain.stream(cast.region),
                sequence,
                new ReviewChainAdopted(cast.region, chain, reason),
                cast.admin);
    }
}
