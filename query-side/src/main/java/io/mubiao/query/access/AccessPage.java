package io.mubiao.query.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next to be asked for as {@code cursor}; null on the last page */
record AccessPage(List<AccessItem> items, @Nullable String next) {}
