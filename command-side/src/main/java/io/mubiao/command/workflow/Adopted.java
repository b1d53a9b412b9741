package io.mubiao.command.workflow;

import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import java.util.List;

/**
 * The chain of a region after a command.
 *
 * @param version to be sent as {@code If-Match} with the next change
 */
record Adopted(String region, long version, List<StageDefinition> stages) {}
