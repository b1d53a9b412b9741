package io.mubiao.command.check;

import io.mubiao.shared.sheet.Finding;
import java.util.List;

/** @param ruleSet the version of rules and word lists that was applied */
record CheckResult(String ruleSet, List<Finding> findings) {}
