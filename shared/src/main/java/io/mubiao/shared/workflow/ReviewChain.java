package io.mubiao.shared.workflow;

import io.mubiao.shared.org.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order in which a sheet is reviewed, before the responsible units of a particular sheet are known. The last stage
 * approves (批复), all others pass.
 */
public record ReviewChain(List<StageDefinition> stages) {

    public ReviewChain {
        stages = List.copyOf(stages);
    }

    /** 主管部门 → 业务股室 → 绩效股 → 终审批复, as counties usually review. */
    public static ReviewChain standard() {
        try (var json = Objects.requireNonNull(ReviewChain.class.getResourceAsStream("standard-chain.json"))) {
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
     */
    public record StageDefinition(String name, String label, Role role, StageScope scope) {}
}
