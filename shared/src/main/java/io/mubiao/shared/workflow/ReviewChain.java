package io.mubiao.shared.workflow;

import io.mubiao.shared.org.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order in which a sheet is reviewed, before the responsible units of a particular sheet are known. The last stage
 * approves (批复), all others pass.
 */
public record ReviewChain(List<StageDefinition> stages) {

    private static final ReviewChain STANDARD = read("standard-chain.json");

    public ReviewChain {
        stages = List.copyOf(stages);
    }

    /** 主管部门 → 业务股室 → 绩效股 → 终审批复, as counties usually review. */
    public static ReviewChain standard() {
        return STANDARD;
    }

    /** The chain that a region's events, oldest first, leave in force; the standard one without events. */
    public static ReviewChain adopted(List<WorkflowEvent> events) {
        var chain = STANDARD;
        for (var event : events) {
            if (event instanceof WorkflowEvent.ReviewChainAdopted adopted) {
                chain = adopted.chain();
            }
        }
        return chain;
    }

    /** The identifier of a region's event stream; it cannot meet a unit's, an account's or a sheet's. */
    public static String stream(String region) {
        return "chain/" + region;
    }

    /** The stages that a sheet of this annual amount passes. */
    public List<StageDefinition> stagesFor(@Nullable String annualAmount) {
        return stages.stream().filter(stage -> stage.appliesTo(annualAmount)).toList();
    }

    private static ReviewChain read(String resource) {
        try (var json = Objects.requireNonNull(ReviewChain.class.getResourceAsStream(resource))) {
            return JsonMapper.shared().readValue(json, ReviewChain.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One step of the order.
     *
     * @param name stable, kebab case
     * @param label the name in Chinese
     * @param role who decides
     * @param scope whose sheets
     * @param minimumAmount in 元; only sheets of this annual amount and above come here; null: all
     * @param workingDays how many working days it may take (办理时限); null: as many as usual
     */
    public record StageDefinition(
            String name,
            String label,
            Role role,
            StageScope scope,
            @Nullable String minimumAmount,
            @Nullable Integer workingDays) {

        /** With the usual term. */
        public StageDefinition(String name, String label, Role role, StageScope scope, @Nullable String minimumAmount) {
            this(name, label, role, scope, minimumAmount, null);
        }

        /** Whether a sheet of this annual amount comes here; one without an amount is spared nothing. */
        public boolean appliesTo(@Nullable String annualAmount) {
            return minimumAmount == null
                    || annualAmount == null
                    || annualAmount.isEmpty()
                    || new BigDecimal(annualAmount).compareTo(new BigDecimal(minimumAmount)) >= 0;
        }
    }
}
