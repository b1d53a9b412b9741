package io.mubiao.shared.library;

/**
 * Where an indicator stands in the taxonomy of an edition (指标体系).
 *
 * @param edition {@code 88} or {@code 101}
 * @param level1 一级绩效指标, as sheets print it
 * @param level2 二级绩效指标, as sheets print it
 */
public record TaxonomyPlace(String edition, String level1, String level2) {}
