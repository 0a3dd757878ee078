package org.jatigi.matching.online;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was typed.
 *
 * @param source the register it comes from
 * @param id its id there; "" for a person who is not registered and only looked up
 * @param household the household that it belongs to there, null or blank where none is known
 * @param values one for each field, in its order; null or blank where missing
 */
public record Entry(String source, String id, @Nullable String household, List<? extends @Nullable String> values) {}
