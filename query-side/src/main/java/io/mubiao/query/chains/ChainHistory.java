package io.mubiao.query.chains;

import java.util.List;

/** All chains that a region adopted, oldest first. */
record ChainHistory(List<Chain> entries) {}
