package io.mubiao.shared.workflow;

import io.mubiao.shared.org.Role;
import java.util.List;

/**
 * The order in which a sheet is reviewed, before the responsible units of a particular sheet are known. The last stage
 * approves (批复), all others pass.
 */
public record ReviewChain(List<StageDefinition> stages) {

    public ReviewChain {
        stages = List.copyOf(stages);
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
