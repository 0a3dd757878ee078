package org.jatigi.exchange;

import org.jatigi.access.Category;
import org.jatigi.access.Verb;

/** A verb on a category that a viewer needs for an import. */
public record Permit(Category category, Verb verb) {}
