package io.mubiao.command.sheet;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What findings mean for a submission.
 *
 * @param block whether errors and unexplained warnings keep a sheet from being submitted; else they are only recorded
 * @param blockIn the same for single regions (财政区划代码)
 */
@ConfigurationProperties("mubiao.findings")
record FindingsProperties(
        @DefaultValue("true") boolean block, @DefaultValue Map<String, Boolean> blockIn) {

    boolean blocksIn(String region) {
        return blockIn.getOrDefault(region, block);
    }
}
